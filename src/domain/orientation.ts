/** An entry of a public list: its code as printed (may be empty) and its name. */
export interface ListedName {
  readonly code: string;
  readonly name: string;
}

/** 职业面向 of a programme: what it trains for. Each list in the order of the plan; empty where the plan says nothing. */
export interface Orientation {
  /** 主要职业类别: `6-31-07-03 工业机器人系统操作员`, or a small class `2-02-07`. */
  readonly occupations: readonly ListedName[];
  /** 对应行业: `34 通用设备制造业`. */
  readonly industries: readonly ListedName[];
  /** 主要岗位(群)或技术领域. */
  readonly posts: readonly string[];
  /** 职业类证书. */
  readonly certificates: readonly string[];
}

export const NO_ORIENTATION: Orientation = {
  occupations: [],
  industries: [],
  posts: [],
  certificates: [],
};

/** Whether an orientation says nothing at all. @example saysNothing(NO_ORIENTATION) // true */
export function saysNothing(orientation: Orientation): boolean {
  return Object.values(orientation).every((list: readonly unknown[]) => list.length === 0);
}
