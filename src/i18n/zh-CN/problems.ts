import { domain } from './domain';

/** What fills a problem's sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>;
export type ProblemSentence = (params: ProblemParams) => string;

/** The field's word for a school level's code; a code that is none is said as it is. */
const levelWord = (level: string | number | undefined): string =>
  Object.entries(domain.programmeLevel).find(([code]) => code === level)?.[1] ?? said(level);

const said = (value: string | number | undefined): string => String(value ?? '');

/** One sentence for every problem code: what happened, what was kept, what to do. */
export const problems = {
  'empty-file': () => '文件是空的，没有可读的内容。请换一个文件。',
  'unknown-format': () =>
    '认不出这是什么文件，没有读入。支持 Excel、CSV、Word、PDF、CASE JSON、CTDL-ASN、OpenSALT 和本软件的备份。',
  'format-not-read': (p) =>
    `这是 ${said(p['format'])} 文件，本软件还不读这种格式，没有读入。请另存为 xlsx 或 csv。`,
  'not-readable': () => '文件内容不是文字也不是已知的格式，没有读入。',
  'file-encrypted': () => '文件加了密码，没有读入。请在办公软件里去掉密码再试。',
  'file-too-big': (p) =>
    `文件有 ${said(p['megabytes'])} MB，超过上限 ${said(p['limit'])} MB，没有读入。请拆成几个文件。`,
  'zip-damaged': () => '文件已损坏或没有下载完整，没有读入。请重新取得文件。',
  'zip-size-lies': () => '文件内部声明的大小与实际不符，为安全起见没有读入。',
  'zip-too-many-parts': (p) =>
    `文件内部有 ${said(p['parts'])} 个部分，超过上限 ${said(p['limit'])}，没有读入。`,
  'zip-too-big': (p) => `文件展开后超过 ${said(p['megabytes'])} MB，没有读入。`,
  'zip-repeated-part': (p) =>
    `文件内部有重复的部分（${said(p['part'])}），可能被改动过，没有读入。`,
  'zip-encrypted': () => '文件内部加了密，没有读入。请去掉密码再试。',
  'zip-of-what': () => '这是压缩包，但里面不是能读的文件，没有读入。请解压后选择其中的文件。',
  'xml-declares-entities': () =>
    '文件里有不安全的声明（DOCTYPE），没有读入。正常的办公软件不会写出它。',
  'xml-cut-short': () => '工作表没有读完就断了，后面的内容没有收。请重新取得文件。',
  'not-a-workbook': () => '文件里没有可读的工作簿，没有读入。',
  'too-many-sheets': () => '工作表太多，没有读入。请只留需要的表。',
  'sheet-missing': (p) => `工作簿提到的工作表“${said(p['sheet'])}”不在文件里，其余照读。`,
  'sheet-without-cells': (p) => `工作表“${said(p['sheet'])}”没有单元格，已跳过。`,
  'sheet-not-read': () => '这个工作表不像标准或方案的表格，没有读它，其余照读。',
  'column-not-read': (p) =>
    `“${said(p['shown'])}”这一列没有读（${said(p['count'])} 个单元格）。需要时请在核对列一步指明，不需要就略过。`,
  'hidden-sheet': () => '有隐藏的工作表。默认不收；需要时请取消隐藏再导入。',
  'hidden-rows': (p) => `有 ${said(p['count'])} 行隐藏行。默认不收；需要时请取消隐藏再导入。`,
  'hidden-columns': (p) => `有 ${said(p['count'])} 列隐藏列。默认不收；需要时请取消隐藏再导入。`,
  'far-cell': (p) => `有单元格远在表格之外（上限 ${said(p['limit'])}），没有收它，其余照读。`,
  'too-many-cells': (p) => `单元格超过上限（${said(p['cells'])}），之后的没有收。请拆成几个文件。`,
  'long-cell': (p) => `单元格文字有 ${said(p['characters'])} 字，只保留前 ${said(p['limit'])} 字。`,
  'error-cell': (p) => `单元格是错误值 ${said(p['shown'])}，按空白处理。请在原表改正。`,
  'formula-without-value': () => '公式没有存下结果，按空白处理。请在办公软件里打开并保存一次。',
  'missing-string': () => '单元格的文字丢失，按空白处理。',
  'bad-address': (p) => `单元格地址“${said(p['address'])}”不合规则，没有收它。`,
  'repeated-cell': () => '同一单元格写了两次，只留第一次。',
  'bad-merge': () => '有一处合并单元格的范围不合规则，已忽略，单元格照读。',
  'merge-too-big': () => '有一处合并单元格太大，没有展开，其余照读。',
  'too-many-merges': (p) => `合并单元格超过上限 ${said(p['limit'])}，之后的没有展开。`,
  'macros-dropped': () => '文件带宏，宏没有运行也没有收，表格照读。',
  'external-links-dropped': () => '文件引用了别的文件，没有去读，用的是存下的结果。',
  'embedded-parts-dropped': () => '文件里的嵌入对象或数据连接没有收，表格照读。',
  'encoding-guessed': (p) =>
    `文字编码按 ${said(p['encoding'])} 猜读。如果出现乱码，请另存为 UTF-8 再试。`,
  'unknown-encoding': (p) => `不认识编码“${said(p['encoding'])}”，改按内容猜读。`,
  'undecodable-text': (p) =>
    `有 ${said(p['count'])} 处文字无法按 ${said(p['encoding'])} 解读，显示为 �。请核对原文件。`,
  'doubly-encoded': () => '有些文字像是编码转换过两次（乱码），照原样收下。请核对原文件。',
  'nul-characters': (p) => `文件里有 ${said(p['count'])} 个空字符，已去掉。`,
  'open-quote': () => '引号没有闭合，已按行断开，没有吞掉后面的行。请核对这一行。',
  'ragged-row': (p) =>
    `这一行有 ${said(p['cells'])} 格，表头只有 ${said(p['columns'])} 列，多出的没有收。`,
  'preamble-skipped': (p) => `表头前的 ${said(p['rows'])} 行说明没有当作数据。`,
  'no-table': () => '没有找到表格，没有读入。',
  'no-rows': () => '表格没有数据行。',
  'nothing-read': () => '没有读出任何条目。请核对表头，或下载空白模板对照。',
  'missing-column': (p) => `缺少必需的列“${said(p['column'])}”，没有读入。请补上这一列。`,
  'json-syntax': () => 'JSON 写法有误，没有读入。',
  'json-too-deep': (p) => `JSON 嵌套超过 ${said(p['limit'])} 层，没有读入。`,
  'repeated-key': (p) => `同一处写了两次“${said(p['key'])}”，只留后一个。`,
  'unsafe-key': (p) => `名为“${said(p['key'])}”的内容不安全，没有收，其余照读。`,
  'not-case': () => 'JSON 里没有 CASE 文档或条目，没有读入。',
  'not-an-item': () => '这一项不是条目，没有收。',
  'not-an-association': () => '这一项不是关联，没有收。',
  'missing-document': () => '文件没有文档信息，标题等按内容补上，请核对。',
  'missing-identifier': () => '条目没有标识，另给了一个。',
  'repeated-identifier': (p) =>
    `标识“${said(p['identifier'])}”重复，后一个另给了标识，两个都收下。`,
  'identifier-not-uuid': (p) => `标识“${said(p['identifier'])}”不是 UUID，另给了一个并保留原标识。`,
  'dangling-link': (p) => `关联指向文件里没有的“${said(p['target'])}”，作为外部关联留下。`,
  'self-parent': () => '条目以自己为上级，已改为没有上级。',
  'parent-cycle': () => '上级关系绕成了圈，已在这里断开。请核对。',
  'several-parents': (p) => `条目有 ${said(p['parents'])} 个上级，显示在第一个之下，只计一次。`,
  'without-parent': (p) => `有 ${said(p['count'])} 个条目没有上级，放在最外层。`,
  'parent-by-number': (p) => `${said(p['count'])} 个条目的上级是按编号推出来的，请核对。`,
  'item-without-parent': () => '这一条缺少上一级，放在最外层。请核对。',
  'unknown-parent': (p) => `上级“${said(p['parent'])}”不在表里，条目放在最外层。`,
  'blank-statement': () => '这一行没有条目文字，没有收。',
  'blank-name': () => '这一行没有名称，没有收。',
  'blank-code': () => '这一行没有编码，照收。',
  'unknown-kind': (p) => `类别“${said(p['shown'])}”不认识，按一般条目收下。`,
  'unknown-level': (p) => `等级“${said(p['level'])}”在标准里没有，没有计算。请重新选择等级。`,
  'not-a-weight': (p) => `“${said(p['shown'])}”不是权重数字，按没有权重处理。`,
  'weight-without-item': (p) => `权重表里的“${said(p['name'])}”没有对应条目，只保留数字。`,
  'not-a-document': () => '这不是完整的 Word 文档，没有读入。请用办公软件重新另存为 docx。',
  'pdf-damaged': () => 'PDF 已损坏或没有下载完整，没有读入。请重新取得文件。',
  'scan-without-text': () =>
    '这是扫描件，只有图片没有文字，没有读入。请先做文字识别（OCR），或找带文字的原件，或把文字粘贴进来。',
  'pdf-without-text': () => 'PDF 里没有文字，没有读入。请换一个带文字的文件，或把文字粘贴进来。',
  'page-without-text': () => '这一页只有图片没有文字，没有读到它的内容，其余照读。',
  'page-not-read': () => '这一页已损坏，没有读到，其余照读。请重新取得文件。',
  'page-cut-short': () => '这一页的文字太多，后面的没有收。请核对。',
  'too-many-pages': (p) =>
    `文件有 ${said(p['pages'])} 页，只读前 ${said(p['limit'])} 页。请拆成几个文件。`,
  'number-out-of-order': (p) =>
    `编号 ${said(p['number'])} 出现在别的上级下面，按编号归位。请核对它的位置和编号。`,
  'number-not-ascending': (p) =>
    `${said(p['level'])}编号 ${said(p['number'])} 排在更大的编号后面。请核对它的位置和编号。`,
  'not-by-schema': () =>
    '这里不符合标准文件的格式，整个文件没有读入。请对照 standards/schema 改正。',
  'number-not-followed': (p) =>
    `“${said(p['shown'])}”以编号开头，却接不上前后的编号，暂接在上一条后面。请核对编号，或把它分出来。`,
  'numbering-gap': (p) =>
    `${said(p['level'])}编号${p['after'] === '' ? `从 ${said(p['next'])} 开始，前面` : `从 ${said(p['after'])} 跳到 ${said(p['next'])}，中间`}可能漏了条目。请对照原文补上，或确认原文如此。`,
  'number-repeated': (p) =>
    `${said(p['level'])}编号 ${said(p['number'])} 出现了两次，都收下了。请看是否放错了位置，或编号印错。`,
  'level-heading-missing': (p) =>
    `${said(p['after'])}之后编号重新开始，却没有下一等级的标题。暂按“${said(p['proposed'])}”收下，请确认。`,
  'level-heading-unclear': (p) =>
    `${said(p['after'])}之后编号重新开始，看不出属于哪个等级。条目已收下，请选择等级。`,
  'level-without-items': (p) => `原文列出“${said(p['level'])}”，但没有读到它的条目。请核对原文。`,
  'function-missing': (p) =>
    `${said(p['number'])} 的上一级没有读到，条目放在已知的最近一层。请补上或移动它。`,
  'stray-fragment': (p) => `“${said(p['shown'])}”没有编号可归，没有收为条目，留在原文里等待处理。`,
  'paragraph-unclear': (p) =>
    `“${said(p['shown'])}”前一行已排满，是另起一条还是接上一条只能看文字：现作为另一条，请对照原文。`,
  'column-drift': (p) =>
    `“${said(p['shown'])}”的写法不像这一列的内容，可能是从旁边一列串过来的。照收，请核对。`,
  'odd-glyph': (p) => `“${said(p['shown'])}”里有不认识的字形，可能是字体造成的。照收，请改正。`,
  'digits-joined': (p) => `“${said(p['shown'])}”的数字被拆开，读作 ${said(p['read'])}。`,
  'hyphen-joined': (p) => `“${said(p['shown'])}”里有一个词在行末断开，已接上。`,
  'weight-row-unclear': (p) =>
    `权重表的“${said(p['shown'])}”对不上各等级的列，没有收。请在原文旁补上。`,
  'weights-missing': () => '没有读到权重表。没有权重时只能按条目数算覆盖。',
  'weights-by-direction': (p) =>
    `权重按方向分列，共 ${said(p['count'])} 列，都收下了。计算时请先选方向。`,
  'text-without-place': (p) =>
    `有 ${said(p['characters'])} 个字没有归处：“${said(p['shown'])}”。它们还在原文里，请决定放在哪里。`,
  'fact-not-found': (p) =>
    `没有读到标准的${p['fact'] === 'title' ? '名称' : p['fact'] === 'code' ? '编号' : '版次'}。请补上。`,
  'mark-taken-off': (p) => `名称后面的“${said(p['shown'])}”是排版记号，已去掉。`,
  'old-modal-wording': (p) =>
    `${said(p['number'])} 用了“不得、严禁、必须”一类旧写法，按“应”收下；“不可”按陈述收下。请核对。`,
  'requirement-in-informative-annex': (p) =>
    `${said(p['number'])} 在资料性附录里写了要求，不计入强制覆盖，按陈述收下。`,
  'clause-of-several-strengths': (p) =>
    `${said(p['number'])} 含有几种约束力，按约束力分成 ${said(p['parts'])} 条。`,
  'function-without-weight': (p) =>
    `“${said(p['name'])}”在权重表里没有权重，可能名称不一致。请核对。`,
  'unknown-document': () =>
    '读到了文字，但认不出是哪一类标准，没有收。可以读国家职业标准、1+X 标准、GB/T 规范、世界技能职业标准和毕业要求。',
  'several-weight-columns': (p) =>
    `等级 ${said(p['level'])} 有 ${said(p['columns'])} 列权重，没有写明各是谁的：现按各职业功能平均分配。`,
  'weights-not-100': (p) =>
    `${said(p['level'])}权重合计 ${said(p['sum'])}，不是 100。照收，请核对原表。`,
  'alignment-not-kept': (p) =>
    `外部对应关系（${said(p['type'])}）有 ${said(p['count'])} 条，没有收，条目照收。`,
  'items-without-weight': (p) => `“${said(p['name'])}”有条目但没有权重，未计入加权覆盖率。`,
  'weight-without-items': (p) =>
    `“${said(p['name'])}”有权重 ${said(p['weight'])} 但没有条目，这部分只能算未覆盖。`,
  'links-not-scored': (p) => `有 ${said(p['links'])} 条对接落在不计分的条目上，未计入覆盖率。`,
  'nothing-to-cover': () => '这一等级没有可计分的条目，算不出覆盖率。',
  'strength-out-of-range': (p) =>
    `强度 ${said(p['strength'])} 的份额 ${said(p['value'])} 不在 0 到 1 之间，未计入。请到设置改正强度标度。`,
  'unknown-strength': (p) =>
    `有 ${said(p['links'])} 条对接的强度“${said(p['strength'])}”不在现用标度里，未计入。`,
  'more-problems': (p) => `同类问题还有 ${said(p['count'])} 处，没有一一列出。`,
  'field-lost': (p) => `这种格式放不下“${said(p['field'])}”，导出文件里没有它。`,
  'levels-lost': (p) => `有 ${said(p['count'])} 个等级这种格式放不下，导出文件里没有。`,
  'weights-lost': () => '权重表这种格式放不下，导出文件里没有。',
  'strength-lost': (p) => `${said(p['count'])} 条的“应、宜、可”这种格式放不下，导出文件里没有。`,
  'several-parents-lost': (p) => `${said(p['count'])} 个条目有多个上级，这种格式只留第一个。`,
  'association-lost': (p) =>
    `有 ${said(p['count'])} 条关联（${said(p['type'])}）这种格式放不下，导出文件里没有。`,
  'backup-empty': () => '备份文件是空的，没有打开。现有数据没有变化。',
  'backup-foreign': () => '这不是本软件的备份，没有打开。现有数据没有变化。',
  'backup-cut': () => '备份文件不完整（可能没有下载完），没有打开。请重新取得文件。',
  'backup-damaged': () => '备份文件已损坏，没有打开。请换一份备份。',
  'backup-future': (p) =>
    `这份备份由更新的版本写成（格式 ${said(p['version'])}，本版本懂到 ${said(p['known'])}），没有打开。请先更新本软件。`,
  'backup-count': (p) =>
    `备份行数不对：应有 ${said(p['expected'])} 行，实有 ${said(p['found'])} 行，没有打开。`,
  'backup-hash': (p) => `备份中“${said(p['table'])}”的校验和不符，内容被改动或损坏，没有打开。`,
  'backup-table-damaged': (p) => `备份中“${said(p['table'])}”有损坏的行，没有打开。`,
  'backup-row': (p) => `备份中“${said(p['table'])}”有一行不合规则，没有打开。`,
  'backup-log': () => '备份里的历史记录前后不一致，没有打开。',
  'evidence-kind': (p) =>
    `“${said(p['name'])}”不是图片或 PDF，没有收。支持 PNG、JPEG、GIF、WebP 图片和 PDF；手机的 HEIC 照片请先另存为 JPEG。`,
  'evidence-too-big': (p) =>
    `“${said(p['name'])}”有 ${said(p['megabytes'])} MB，超过每份 ${said(p['limit'])} MB 的上限，没有收。请缩小后再添加。`,
  'evidence-too-many-pixels': (p) =>
    `“${said(p['name'])}”有 ${said(p['millions'])} 百万像素，超过 ${said(p['limit'])} 百万的上限，没有收。请缩小后再添加。`,
  'evidence-not-drawn': (p) =>
    `“${said(p['name'])}”打不开（可能损坏或设有密码），没有收。请重新取得文件。`,
  'evidence-twice': (p) => `“${said(p['name'])}”与本成果已有的一份相同，没有再收。`,
  'evidence-too-many': (p) =>
    `“${said(p['name'])}”没有收：一项成果最多 ${said(p['limit'])} 份材料。`,
  'evidence-too-much': (p) =>
    `“${said(p['name'])}”没有收：一个工作区的材料合计最多 ${said(p['limit'])} MB。`,
  'backup-file-torn': (p) => `证明材料“${said(p['name'])}”的内容已损坏，与收入时不同。`,
  'catalogue-twice': (p) => `“${said(p['name'])}”这个名称给了两项竞赛，目录没有收。请改其中一个。`,
  'catalogue-no-columns': () => '没有找到竞赛目录：表里要有“竞赛名称”和“级别”两列。',
  'catalogue-no-name': () => '这一行没有竞赛名称，没有收。',
  'catalogue-no-level': (p) => `“${said(p['written'])}”不是规则里的级别，这一行没有收。`,
  'plan-no-course-table': () => '没有找到课程表，没有读入。请确认表里有课程名称和学分或学时列。',
  'plan-no-name-column': () => '这张表没有课程名称列，没有读。请在“列”这一步指定。',
  'plan-table-left': (p) =>
    said(p['title']) === ''
      ? '这里有一张表不是课程表，没有当课程读。'
      : `表“${said(p['title'])}”不是课程表，没有当课程读。`,
  'plan-row-left': (p) => `这一行不像课程也不像小计，没有收：“${said(p['text'])}”。`,
  'plan-level-guessed': (p) => `学校层次按方案推定为${levelWord(p['level'])}，请核对。`,
  'plan-code-repeated': (p) =>
    `课程代码“${said(p['text'])}”重复，两门都收下。请核对“${said(p['course'])}”。`,
  'plan-course-without-figures': (p) => `“${said(p['course'])}”没有学分也没有学时，照收。请核对。`,
  'plan-credits-blank': (p) => `“${said(p['course'])}”没有学分，照收。`,
  'plan-hours-blank': (p) => `“${said(p['course'])}”没有学时，照收。`,
  'plan-term-blank': (p) => `“${said(p['course'])}”没有写学期，照收。`,
  'plan-shared-figure': (p) => `“${said(p['text'])}”是几门课合用的数字，没有分摊到各门。`,
  'plan-unit-without-factor': (p) =>
    `“${said(p['text'])}”的单位没有折算系数，原样留下，未计入学时。`,
  'plan-cell-unread': (p) => `“${said(p['text'])}”读不懂，按空白处理，原文留下。`,
  'claims-no-columns': () => '没有找到“学号”和“成果名称”两列，没有收。可先下载空白表。',
  'claims-none': () => '表里没有可以收的行。',
  'claims-no-number': () => '这一行没有学号，没有收。',
  'claims-no-title': () => '这一行没有成果名称，没有收。',
  'claims-no-name': (p) => `学号 ${said(p['number'])} 是新学生，却没有姓名，没有收。`,
  'claims-no-programme': (p) =>
    `学号 ${said(p['number'])} 是新学生，请先在上方选择所在方案；没有收。`,
  'claims-number-lossy': (p) =>
    `学号“${said(p['number'])}”在表格里存成了数，位数可能已丢失，没有收。请把该列设为文本后重填。`,
  'claims-no-day': (p) => `日期“${said(p['written'])}”读不出年月日，没有收。请写成 2026-03-01。`,
  'claims-no-such-value': (p) =>
    `“${said(p['fact'])}”里没有“${said(p['written'])}”这个值，没有收。`,
  'claims-other-name': (p) =>
    `学号 ${said(p['number'])} 在册的姓名与表里的“${said(p['written'])}”不同，照在册的收。`,
  'claims-no-course': (p) =>
    `该生方案里没有唯一的课程“${said(p['written'])}”，申请照收，课程没有填。`,
  'pack-wrong-value': (p) => `规则包里这一处的值不对，应为 ${said(p['expected'])}，没有采用。`,
  'pack-missing-field': (p) => `规则包缺少“${said(p['field'])}”，没有采用。`,
  'pack-unknown-field': (p) => `规则包里有不认识的“${said(p['field'])}”，没有采用。`,
  'pack-unknown-primitive': (p) => `规则包用了本版本没有的规则“${said(p['name'])}”，没有采用。`,
  'pack-id-twice': (p) => `规则包里“${said(p['name'])}”出现两次，没有采用。`,
  'pack-row-length': (p) =>
    `规则表这一行有 ${said(p['has'])} 格，应有 ${said(p['wants'])} 格，没有采用。`,
  'pack-fact-undeclared': (p) => `规则用到没有声明的“${said(p['name'])}”，请核对。`,
  'pack-clause-missing': (p) => `规则引用的条款“${said(p['name'])}”不在规则包里，请核对。`,
  'pack-condition-missing': (p) => `规则引用的条件“${said(p['name'])}”不在规则包里，请核对。`,
  'pack-on-at-recognition': (p) => `认定阶段的规则不该写“${said(p['name'])}”，请核对。`,
  'pack-compares-at-source': (p) => `规则“${said(p['name'])}”在来源处比较，可能不是本意，请核对。`,
  'not-json': () => '文件不是 JSON，没有读入。',
  'only-first-written': () => '这种格式一个文件只放一份，只写了第一份。请分别导出其余的。',
  'not-a-table': () => '内容不是表格，没有读入。',
  'not-text': () => '文件不是文字，没有读入。',
  'cannot-write': () => '这种格式放不下这样的内容，没有写出文件。请换一种格式。',
  'html-too-deep': () => '网页嵌套太深，没有读入。',
  'not-a-record': () => '这一项不是记录，没有收，其余照读。',
  'course-standard-no-name': () => '没有读到课程名称，请在下面选定是哪门课程。',
  'course-standard-no-outcomes': () => '没有读到课程目标。',
  'course-standard-no-units': () => '没有读到教学项目（单元）。',
  'course-standard-hours': (p) =>
    `各项目学时合计 ${said(p['sum'])}，课程标准写的总学时是 ${said(p['total'])}，都按原样保留。`,
  'plan-json-syntax': () => '方案的 JSON 写法有误，没有读入。',
  'plan-json-shape': () => '方案的 JSON 缺少必需的内容或类型不对，没有读入。',
  'plan-targets-not-written': () => '方案所对照的标准这种格式放不下，导出文件里没有。',
  'policy-unverified-on': (p) =>
    `规则“${said(p['name'])}”依据的条款还没有核实，须先关闭。核实后请改条款的依据。`,
  'text-cut': () => '文字太长，导出时截断了。请核对导出的文件。',
  mojibake: () => '有些文字像是编码转换过两次（乱码），照原样收下。请核对原文件。',
  'xml-too-deep': () => '文件内部嵌套太深，没有读入。',
  'unknown-code': (p) =>
    `有一处问题（${said(p['code'])}），本版本还没有它的说明。已收的内容请逐项核对。`,
} satisfies Record<string, ProblemSentence>;

export type ProblemCode = keyof typeof problems;
