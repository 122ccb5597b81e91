/** What the files of evidence say. */
export const evidence = {
  title: '证明文件',
  of: (title: string) => `证明文件：${title}`,
  open: (count: number) => (count === 0 ? '证明文件' : `证明文件 ${count}`),
  doubtful: '同一文件另有他用，请核对',
  add: '添加图片或 PDF',
  how: '可选择、拖入或粘贴；每份不超过 10 MB。文件只存在这个浏览器和备份里。',
  busy: '正在检查并收入…',
  notTaken: '没有收入的文件',
  list: '已收的证明文件',
  pending: '保存后收入的文件',
  kinds: (file: string) => `“${file}”证明什么`,
  proves: '证明：',
  seen: '已查验的凭证（没有文件的原件也可勾选）：',
  view: (file: string) => `查看 ${file}`,
  save: (file: string) => `存出 ${file}`,
  saveIt: '存出原文件',
  remove: (file: string) => `删除 ${file}`,
  close: '关闭',
  pages: (count: number) => `共 ${count} 页`,
  drawing: '正在打开…',
  torn: '文件内容已损坏，与收入时不同，不能打开。请从备份里找回，或重新添加。',
  saved: (name: string) => `已存出 ${name}`,
  facts: (size: string, added: string) => `${size} · ${added} 收入`,
  shared: {
    team: (whose: string, what: string) => `同队证书：${whose}也附了这份文件（${what}）。`,
    'same-student': (_whose: string, what: string) => `该生的另一项成果也附了这份文件：${what}。`,
    other: (whose: string, what: string) =>
      `请核对：${whose}的另一项成果附了同一份文件（${what}）。`,
  },
};

export type EvidenceMessages = typeof evidence;
