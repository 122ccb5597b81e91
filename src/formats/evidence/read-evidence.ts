import {
  EVIDENCE_LIMITS,
  type EvidenceFile,
  type EvidenceType,
  type FileContent,
} from '../../domain/evidence';
import { problem, type Reading } from '../../domain/problem';
import { recognise } from '../gate/recognise';
import { fileContent } from './file-content';
import { pictureSize } from './picture-size';

/** A file as it may be taken in as evidence. */
export interface ReadEvidence extends Pick<EvidenceFile, 'name' | 'type' | 'size' | 'sha256'> {
  readonly content: FileContent;
}

/**
 * A file held to the rules for evidence: a picture (PNG, JPEG, GIF, WebP) or a PDF by its content, whatever its name says, not too
 * many bytes, and not too many pixels when decoded. Refused with `empty-file`, `evidence-too-big`, `evidence-kind`,
 * `evidence-too-many-pixels` or, when a picture's head does not tell its size, `evidence-not-drawn`.
 * @example readEvidence(pdf, 'scan.jpg').value?.type // 'application/pdf'
 */
export function readEvidence(bytes: Uint8Array, name: string): Reading<ReadEvidence> {
  const refused = (code: string, params: Readonly<Record<string, string | number>> = {}) => ({
    value: undefined,
    problems: [problem(code, 'error', { file: name }, { name, ...params })],
  });
  if (bytes.length === 0) return refused('empty-file');
  if (bytes.length > EVIDENCE_LIMITS.fileBytes) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    const limit = EVIDENCE_LIMITS.fileBytes / 1024 / 1024;
    return refused('evidence-too-big', { megabytes, limit });
  }
  const picture = pictureSize(bytes);
  const type: EvidenceType | undefined =
    picture?.type ?? (recognise(bytes) === 'pdf' ? 'application/pdf' : undefined);
  if (type === undefined) return refused('evidence-kind');
  if (picture?.width === 0 || picture?.height === 0) return refused('evidence-not-drawn');
  if (picture && picture.width * picture.height > EVIDENCE_LIMITS.pixels) {
    const million = (pixels: number) => Math.ceil(pixels / 1_000_000);
    return refused('evidence-too-many-pixels', {
      millions: million(picture.width * picture.height),
      limit: million(EVIDENCE_LIMITS.pixels),
    });
  }
  const content = fileContent(bytes);
  return { value: { name, type, size: bytes.length, sha256: content.id, content }, problems: [] };
}
