import type { AdoptedPacks } from '../../src/credits/context';
import type { RulePack } from '../../src/credits/pack/rule-pack';

/** Both packs adopted for everyone, always. */
export function adopt(recognition: RulePack | null, conversion: RulePack | null): AdoptedPacks {
  return {
    adoption: {
      id: 'adoption',
      title: '示例',
      recognitionPackId: recognition?.id ?? null,
      conversionPackId: conversion?.id ?? null,
      from: '2000-01-01',
      cohorts: [],
    },
    recognition,
    conversion,
  };
}
