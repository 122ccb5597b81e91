/** What the intake of achievement sheets says. */
export const intake = {
  title: '从表格收申请',
  open: '从表格收申请',
  note: '一行一项成果：必填学号、成果名称、取得日期；学号一律按文本读。',
  choose: '选择表格',
  template: '下载空白表',
  close: '返回申请',
  reading: '正在读取表格',
  storing: '正在收入',
  rows: (rows: number, students: number) =>
    `读到 ${rows} 行，可以收入；其中新学生 ${students} 名。`,
  faults: (count: number) => `${count} 处问题（有错的行不收）`,
  names: (count: number) => `写法相近的名称 ${count} 组：是同一项的请合并`,
  namesNote: '合并只改这份表里的名称。相近不等于相同，由您判断。',
  why: { 'same-letters': '只差标点、空格或大小写', near: '个别字不同' },
  as: '统一为',
  merge: '合并',
  mergeAs: (name: string) => `合并为 ${name}`,
  times: (count: number) => `${count} 行`,
  doubles: (count: number) => `疑似重复 ${count} 行`,
  withDoubles: '疑似重复的行也收入',
  kinds: {
    'certificate-of-another': '证书编号与另一名学生相同',
    'certificate-twice': '该生的同一证书编号',
    'same-achievement': '该生同日同名的成果',
    'team-twice': '该生在同一团队中出现两次',
    'same-file': '证明文件相同',
  },
  onFile: '已登记',
  inSheet: '本表前面',
  store: (count: number) => `收入 ${count} 行`,
  saved: (name: string) => `已导出 ${name}`,
  templateName: '学习成果申请表',
};

export type IntakeMessages = typeof intake;
