/** Why the store refused; nothing was written in any of these cases. */
export const faults = {
  closed: '这个工作区已经关闭，没有写入。请重新加载本页再试。',
  'stale-code': '本页程序比数据旧，已停止写入；数据没有变化。请复制未保存的文字，然后重新加载。',
  'nested-act': '上一步还没写完，这一步没有执行。请稍等再试。',
  'late-scope': '这一步超出了时限，没有写入。请再试一次。',
  'payload-lost': '这一步的撤销资料已不完整，因此没有撤销；现有数据没有变化。可从备份恢复。',
  'bulk-busy': '另一个标签页正在导入或恢复，这一步没有执行。等它结束再试。',
  'identity-refused': '没有填写姓名，这一步没有执行。',
  'no-space': '磁盘空间不足，这一步没有写入，已有数据没有变化。请清理磁盘或先保存备份。',
  'snapshot-failed': '事先的快照没有做成，为稳妥起见没有继续；数据没有变化。请先手动保存备份。',
  'no-workspace': '找不到这个工作区，可能已在别的标签页删除。',
  cancelled: '已取消，数据没有变化。',
  'no-progress': '处理长时间没有进展，已停止；数据没有变化。',
  'changed-meanwhile': '数据刚被别的标签页改动，这一步没有执行。请核对后再试。',
  other: '这一步没有完成，数据没有变化。请再试一次；若仍不行，请先保存备份再重新加载。',
};

export type FaultMessages = typeof faults;
