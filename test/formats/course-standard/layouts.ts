import type { CourseStandard } from '../../../src/domain/course-standard';
import { amount } from '../../../src/domain/amount';
import { docxOf } from '../make-docx';

/** A 课程标准 as a school would lay it out, and what a careful person reads from it. */
export interface CourseStandardLayout {
  readonly title: string;
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly standard: CourseStandard;
}

const text = (lines: readonly string[]) => () =>
  Promise.resolve(new TextEncoder().encode(lines.join('\n')));
const h = (total?: number, theory?: number, practice?: number) => ({
  ...(total !== undefined && { total: amount(total) }),
  ...(theory !== undefined && { theory: amount(theory) }),
  ...(practice !== undefined && { practice: amount(practice) }),
});

export const COURSE_STANDARDS: readonly CourseStandardLayout[] = [
  {
    title: 'a table of facts, goals by kind, a plain table of projects',
    file: 'a.docx',
    bytes: () =>
      docxOf([
        '某某职业技术学院',
        '《工业机器人操作与编程》课程标准',
        [
          ['课程名称', '工业机器人操作与编程', '课程代码', '46030512'],
          ['学分', '5', '总学时', '80'],
          ['理论学时', '30', '实践学时', '50'],
        ],
        '一、课程性质',
        '本课程是专业核心课。',
        '二、课程目标',
        '（一）知识目标',
        '1. 掌握工业机器人坐标系的种类和标定方法；',
        '2. 熟悉常用运动指令。',
        '（二）能力目标',
        '1. 能使用示教器手动操纵机器人；',
        '2. 能编写搬运程序。',
        '（三）素质目标',
        '1. 养成安全操作的习惯。',
        '三、教学内容',
        [
          ['序号', '项目名称', '学时', '备注'],
          ['1', '机器人手动操纵', '20', ''],
          ['2', '搬运工作站编程', '36', ''],
          ['3', '码垛工作站编程', '24', ''],
          ['', '合计', '80', ''],
        ],
        '四、课程考核',
        '1. 过程考核占百分之六十。',
      ]),
    standard: {
      code: '46030512',
      name: '工业机器人操作与编程',
      credits: amount(5),
      hours: h(80, 30, 50),
      outcomes: [
        '掌握工业机器人坐标系的种类和标定方法',
        '熟悉常用运动指令',
        '能使用示教器手动操纵机器人',
        '能编写搬运程序',
        '养成安全操作的习惯',
      ],
      units: [
        { name: '机器人手动操纵', contents: [], hours: h(20) },
        { name: '搬运工作站编程', contents: [], hours: h(36) },
        { name: '码垛工作站编程', contents: [], hours: h(24) },
      ],
    },
  },
  {
    title: 'projects merged over their tasks, hours of theory and practice under one head',
    file: 'b.docx',
    bytes: () =>
      docxOf([
        '电工电子技术',
        '课程标准',
        '课程代码：0103　学分：4　总学时：64（理论36，实践28）',
        '一、课程定位',
        '二、课程目标',
        '知识目标：掌握直流电路的分析方法；了解三相交流电路。',
        '能力目标：能使用万用表；能焊接电子元器件。',
        '三、学时分配',
        [
          ['项目', '任务', '学时分配', '学时分配'],
          ['↑', '↑', '理论', '实践'],
          ['项目一 直流电路', '任务1 认识电路', '4', '2'],
          ['↑', '任务2 测量电阻', '4', '6'],
          ['项目二 交流电路', '任务1 单相交流电', '14', '10'],
          ['↑', '任务2 三相交流电', '14', '10'],
          ['合计', '', '36', '28'],
        ],
      ]),
    standard: {
      code: '0103',
      name: '电工电子技术',
      credits: amount(4),
      hours: h(64, 36, 28),
      outcomes: ['掌握直流电路的分析方法', '了解三相交流电路', '能使用万用表', '能焊接电子元器件'],
      units: [
        {
          name: '项目一 直流电路',
          contents: ['任务1 认识电路', '任务2 测量电阻'],
          hours: h(undefined, 8, 8),
        },
        {
          name: '项目二 交流电路',
          contents: ['任务1 单相交流电', '任务2 三相交流电'],
          hours: h(undefined, 28, 20),
        },
      ],
    },
  },
  {
    title: 'plain text: headings of projects with their hours, tasks below them',
    file: 'c.txt',
    bytes: text([
      '《机械制图与CAD》课程标准',
      '课程名称：机械制图与CAD',
      '参考学时：48',
      '学分：3',
      '一、课程性质与任务',
      '本课程为专业基础课，先修课程为信息技术。',
      '二、课程教学目标',
      '1.知识目标',
      '（1）掌握正投影法的基本',
      '原理；',
      '（2）掌握国家标准的规定。',
      '2.能力目标',
      '（1）能绘制零件图；',
      '（2）能用软件绘制装配图。',
      '三、课程内容与要求',
      '项目一 制图基本知识（16学时）',
      '任务1 认识国家标准（6学时）',
      '任务2 绘制平面图形（10学时）',
      '项目二 零件图（32学时）',
      '任务1 轴类零件图（16学时）',
      '任务2 箱体零件图（16学时）',
      '四、考核方式',
      '考试。',
    ]),
    standard: {
      code: '',
      name: '机械制图与CAD',
      credits: amount(3),
      hours: h(48),
      outcomes: [
        '掌握正投影法的基本原理',
        '掌握国家标准的规定',
        '能绘制零件图',
        '能用软件绘制装配图',
      ],
      units: [
        { name: '项目一 制图基本知识', contents: ['认识国家标准', '绘制平面图形'], hours: h(16) },
        { name: '项目二 零件图', contents: ['轴类零件图', '箱体零件图'], hours: h(32) },
      ],
    },
  },
  {
    title: 'goals side by side in a table, learning situations with contents',
    file: 'd.docx',
    bytes: () =>
      docxOf([
        '“机器视觉技术应用”课程标准',
        [
          ['课程名称', '机器视觉技术应用'],
          ['课程编码', '46030516'],
          ['学时/学分', '48/3'],
        ],
        '1 课程定位',
        '2 课程目标',
        [
          ['知识目标', '能力目标', '素质目标'],
          ['1.了解成像原理\n2.掌握图像预处理', '1.能选择相机和镜头\n2.能标定相机', '具有质量意识'],
        ],
        '3 学习情境设计',
        [
          ['学习情境', '主要教学内容', '参考学时'],
          ['视觉系统搭建', '相机选型\n光源选型', '16'],
          ['尺寸测量', '相机标定\n边缘检测', '32'],
        ],
        '4 教学实施建议',
      ]),
    standard: {
      code: '46030516',
      name: '机器视觉技术应用',
      credits: amount(3),
      hours: h(48),
      outcomes: [
        '了解成像原理',
        '掌握图像预处理',
        '能选择相机和镜头',
        '能标定相机',
        '具有质量意识',
      ],
      units: [
        { name: '视觉系统搭建', contents: ['相机选型', '光源选型'], hours: h(16) },
        { name: '尺寸测量', contents: ['相机标定', '边缘检测'], hours: h(32) },
      ],
    },
  },
  {
    title:
      'plain text: modules with theory and practice on a line of their own, goals with bullets',
    file: 'e.txt',
    bytes: text([
      '老年照护基础课程教学大纲',
      '课程编号：0712003',
      '学分：2　学时：32　其中理论学时：16　实践学时：16',
      '（一）课程目标',
      '• 能评估老年人的进食能力',
      '• 能协助老年人进餐',
      '• 尊老敬老，以人为本',
      '（二）教学内容与学时分配',
      '模块一：饮食照护',
      '理论学时：6　实践学时：8',
      '教学内容：进食体位摆放；鼻饲照护。',
      '模块二：排泄照护',
      '理论学时：10　实践学时：8',
      '教学内容：协助如厕；更换尿垫。',
      '（三）评价',
    ]),
    standard: {
      code: '0712003',
      name: '老年照护基础',
      credits: amount(2),
      hours: h(32, 16, 16),
      outcomes: ['能评估老年人的进食能力', '能协助老年人进餐', '尊老敬老，以人为本'],
      units: [
        {
          name: '模块一：饮食照护',
          contents: ['进食体位摆放', '鼻饲照护'],
          hours: h(undefined, 6, 8),
        },
        {
          name: '模块二：排泄照护',
          contents: ['协助如厕', '更换尿垫'],
          hours: h(undefined, 10, 8),
        },
      ],
    },
  },
  {
    title: 'a table a project, goals in rows of a table',
    file: 'f.docx',
    bytes: () =>
      docxOf([
        '数控车削加工 课程标准',
        '课程代码：0301　　总学时：56',
        '一、课程目标',
        [
          ['课程目标', '素养目标', '遵守操作规程'],
          ['↑', '知识目标', '掌握刀具几何参数的选择；掌握编程指令'],
          ['↑', '能力目标', '能加工轴类零件'],
        ],
        '二、项目设计',
        [
          ['项目名称', '阶梯轴加工', '学时', '24'],
          ['教学目标', '能编制阶梯轴加工程序', '', ''],
          ['教学内容', '装夹\n对刀', '', ''],
        ],
        [
          ['项目名称', '螺纹轴加工', '学时', '32'],
          ['教学内容', '螺纹切削循环', '', ''],
        ],
      ]),
    standard: {
      code: '0301',
      name: '数控车削加工',
      credits: null,
      hours: h(56),
      outcomes: ['遵守操作规程', '掌握刀具几何参数的选择', '掌握编程指令', '能加工轴类零件'],
      units: [
        {
          name: '阶梯轴加工',
          contents: ['能编制阶梯轴加工程序', '装夹', '对刀'],
          hours: h(24),
        },
        { name: '螺纹轴加工', contents: ['螺纹切削循环'], hours: h(32) },
      ],
    },
  },
];
