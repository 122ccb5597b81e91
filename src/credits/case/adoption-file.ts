import type { Reading } from '../../domain/problem';
import type { RulePack } from '../pack/rule-pack';
import {
  day,
  fields,
  list,
  maybe,
  orNull,
  text,
  type Shape,
  type Shaped,
} from '../../domain/shape';
import type { AdoptedPacks } from '../context';

/** A pack by its id, by a file path, or the pack itself. */
const packReference: Shape<string | Readonly<Record<string, unknown>>> = {
  check: (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? []
      : text.check(value, path),
  schema: { anyOf: [text.schema, { type: 'object' }] },
};

const adoptionFile = fields({
  $schema: maybe(text),
  id: maybe(text),
  title: maybe(text),
  recognition: maybe(orNull(packReference)),
  conversion: maybe(orNull(packReference)),
  from: day,
  to: maybe(orNull(day)),
  cohorts: maybe(list(text)),
});
type AdoptionFile = Shaped<typeof adoptionFile>;

/**
 * An adoption file from parsed JSON; every fault names its path.
 * @example readAdoption({ recognition: 'contests', from: '2026-01-01' }).problems // []
 */
export function readAdoption(json: unknown): Reading<AdoptionFile> {
  const problems = adoptionFile.check(json, '');
  return { value: problems.length > 0 ? undefined : (json as AdoptionFile), problems };
}

/** The adoption of a file with the packs that it names. An adoption without id is called `adoption`. */
export function adoptedFrom(
  file: AdoptionFile,
  recognition: RulePack | null,
  conversion: RulePack | null,
): AdoptedPacks {
  return {
    adoption: {
      id: file.id ?? 'adoption',
      title: file.title ?? '',
      recognitionPackId: recognition?.id ?? null,
      conversionPackId: conversion?.id ?? null,
      from: file.from,
      ...(file.to !== undefined && file.to !== null && { to: file.to }),
      cohorts: file.cohorts ?? [],
    },
    recognition,
    conversion,
  };
}
