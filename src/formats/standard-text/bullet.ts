const BULLET = /^\s*(?:[•·●▪■□◆▶►➢✓○◦‣∙*]|[-–](?=\s)|[—―]{1,2})\s*(?=\S)/;

/** Characters of a bullet or dashes before a statement, blanks included; 0 when there is none. @example bulletOf('——a') // 2 */
export function bulletOf(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}
