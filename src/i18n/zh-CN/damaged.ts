/** What is said when the data is not as it was left. */
export const damaged = {
  title: (name: string) => `工作区“${name}”的数据不完整`,
  damaged: (rows: number, actions: number) =>
    `浏览器里的数据库坏了一部分：按库外留存的记录，少了 ${rows} 行${actions === 0 ? '' : `、${actions} 步操作`}。这不是您操作的结果，多半是磁盘或浏览器出错。`,
  evicted: (rows: number) =>
    `这个网站的数据被清除了（浏览器腾空间，或有人清了缓存）：按库外留存的记录，原有 ${rows} 行。`,
  unreadable: '浏览器打不开这个数据库，读不出任何一行。库外留存的记录还在。',
  untouched: '现在什么都没有改动。请先选一个办法：',
  lastSeal: (when: string, steps: number) => `最后一次完好：${when}，第 ${steps} 步操作之后。`,
  lastBackup: (file: string, when: string) => `您上次保存的备份文件：${file}（${when}）。`,
  noBackup: '没有您自己保存备份的记录。',
  snapshot: (when: string, steps: number) => `用自动快照恢复（${when}，第 ${steps} 步）`,
  noSnapshot: '没有自动快照。',
  openBackup: '打开备份文件…',
  accept: '继续用剩下的数据',
  acceptWhy: '剩下的行按原样使用，缺的不再提示。之后仍可打开备份，备份会成为新的工作区。',
  other: '打开别的工作区',
};

export type DamagedMessages = typeof damaged;
