import type { Level } from '../../src/domain/standard';
import { editionFrom, truthOf } from './edition-text';

const LEVELS: readonly Level[] = [
  { id: '5', name: '五级/初级工', rank: 1 },
  { id: '4', name: '四级/中级工', rank: 2 },
];
/** The next edition's reader named its levels in its own way. */
const LATER_LEVELS: readonly Level[] = [
  { id: 'L5', name: '五级／初级工', rank: 1 },
  { id: 'L4', name: '四级/中级工', rank: 2 },
];

const careOld = editionFrom(
  'care-1',
  LEVELS,
  `
basic part 2 基本要求
  ethics basic 2.1 职业道德
    e1 basic 2.1.1 尊老敬老，以人为本
    e2 basic 2.1.2 遵守职业守则，保护老年人隐私
@5
f5a function 1 生活照护
  w5a1 work-content 1.1 清洁照护
    s1 skill 1.1.1 能为老年人整理、更换床单位
    s2 skill 1.1.2 能为老年人清洁口腔并摘戴义齿
    s3 skill 1.1.3 能为老年人洗头、洗澡、修剪指甲
    k1 knowledge 1.1.1 床单位整理的要求与方法
    k2 knowledge 1.1.2 口腔清洁与义齿保管知识
  w5a2 work-content 1.2 饮食照护
    s4 skill 1.2.1 能协助老年人摆放进食体位
    s5 skill 1.2.2 能帮助老年人进食、进水
    s6 skill 1.2.3 能观察并记录老年人进食、进水的种类和量
    k3 knowledge 1.2.1 进食体位的要求及注意事项
    k4 knowledge 1.2.2 吞咽困难与噎食的识别知识
  w5a3 work-content 1.3 排泄照护
    s7 skill 1.3.1 能协助老年人如厕
    s8 skill 1.3.2 能为卧床老年人使用便器并更换尿布
    k5 knowledge 1.3.1 排泄异常的观察要点
f5b function 2 基础照护
  w5b1 work-content 2.1 体征观测
    s9 skill 2.1.1 能使用体温计测量体温
    s10 skill 2.1.2 能使用血压计测量血压并记录
    k6 knowledge 2.1.1 生命体征的正常范围
@4
f4a function 1 生活照护
  w4a1 work-content 1.1 饮食照护
    t1 skill 1.1.1 能为老年人鼻饲进食
    t2 skill 1.1.2 能发现噎食并做应急处理
    t3 skill 1.1.3 能检查进食环境的安全
    m1 knowledge 1.1.1 鼻饲饮食的种类与要求
f4b function 2 康复服务
  w4b1 work-content 2.1 康乐活动
    t4 skill 2.1.1 能教老年人做手工活动
    t5 skill 2.1.2 能带领老年人做健身操
    t6 skill 2.1.3 能登记老年人的活动用品
    m2 knowledge 2.1.1 手工活动的种类与安全知识
  w4b2 work-content 2.2 肢体活动
    t7 skill 2.2.1 能为老年人做床上被动活动
    t8 skill 2.2.2 能指导老年人使用助行器行走
    m3 knowledge 2.2.1 助行器的种类与使用方法
`,
);

const careNew = editionFrom(
  'care-2',
  LATER_LEVELS,
  `
basic part 2 基本要求
  ethics basic 2.1 职业道德
    e1 basic 2.1.1 尊老敬老，以人为本。
    e2 basic 2.1.2 遵守职业守则，尊重并保护老年人的隐私和权益
    e3 basic 2.1.3 爱岗敬业，团结协作
@L5
f5a function 1 生活照护
  w5a1 work-content 1.1 清洁照护
    s0 skill 1.1.1 能布置适老、安全的居室环境
    s1 skill 1.1.2 能为老年人整理、更换床单位
    s2a skill 1.1.3 能为老年人清洁口腔
    s2b skill 1.1.4 能协助老年人摘戴、清洗义齿
    s3 skill 1.1.5 能帮助老年人洗头、沐浴和修剪指（趾）甲
    k1 knowledge 1.1.1 床单位整理的要求与方法
    k2 knowledge 1.1.2 口腔清洁与义齿保管知识
  w5a2 work-content 1.2 膳食照护
    s4 skill 1.2.1 能协助老年人摆放进食体位
    s56 skill 1.2.2 能帮助老年人进食、进水，观察并记录进食、进水的种类和量
    k3 knowledge 1.2.1 进食体位的要求及注意事项
  w5a3 work-content 1.3 排泄照护
    s7 skill 1.3.1 能协助老年人如厕
    s8 skill 1.3.2 能为卧床老年人使用便器并更换纸尿裤
    k5 knowledge 1.3.1 排泄异常的观察要点
f5b function 2 基础照护
  w5b1 work-content 2.1 体征观测
    s9 skill 2.1.1 能使用电子体温计、红外体温计测量体温
    s10 skill 2.1.2 能使用血压计测量血压并记录
    k6 knowledge 2.1.1 生命体征的正常范围
@L4
f4a function 1 生活照护
  w4a1 work-content 1.1 饮食照护
    t1 skill 1.1.1 能为老年人鼻饲进食
    t2 skill 1.1.2 能识别噎食、误吸并进行应急处理
    k4 knowledge 1.1.1 吞咽困难与噎食的识别知识
    m1 knowledge 1.1.2 鼻饲饮食的种类与要求
f4b function 2 康复服务
  w4b1 work-content 2.1 康乐活动
    t4 skill 2.1.1 能教老年人做手工活动
    t5 skill 2.1.2 能组织老年人开展健身操等文娱活动
    m2 knowledge 2.1.1 手工活动的种类与安全知识
  w4b2 work-content 2.2 肢体训练
    t7 skill 2.2.1 能为老年人做床上被动活动
    t8 skill 2.2.2 能指导老年人使用助行器行走
    m3 knowledge 2.2.1 助行器的种类与使用方法
    t9 skill 2.2.3 能使用智能康复设备开展训练
`,
);

const normOld = editionFrom(
  'norm-1',
  [],
  `
c4 clause 4 一般要求
  c41 provision 4.1 工作站应设置急停装置，急停装置应便于操作
  c42 provision 4.2 控制柜的防护等级不应低于IP54
  c43 provision 4.3 工作站宜设置运行状态指示灯
  c44 provision 4.4 随机文件应包括使用说明书和维护手册
c5 clause 5 安装
  c51 clause 5.1 基础
    c511 provision 5.1.1 安装基础应平整，平面度偏差不应大于2 mm
    c512 provision 5.1.2 地脚螺栓应按规定力矩拧紧
  c52 clause 5.2 布线
    c521 provision 5.2.1 动力电缆与信号电缆应分开敷设
    c522 provision 5.2.2 电缆弯曲半径不应小于电缆外径的6倍
    c523 provision 5.2.3 屏蔽层应单端接地
c6 clause 6 调试
  c61 provision 6.1 通电前应检查接线并测量绝缘电阻
  c62 provision 6.2 首次运行应在低速手动方式下进行
  c63 provision 6.3 工具坐标系标定误差不宜大于0.5 mm
  c64 provision 6.4 调试记录可采用电子形式保存
c7 clause 7 验收
  c71 provision 7.1 连续无故障运行时间不应少于72 h
  c72 provision 7.2 重复定位精度应符合合同规定
  c73 provision 7.3 验收资料应归档
a clause A 检查表
  a1 provision A.1 外观检查项目见表A.1
  a2 provision A.2 电气检查项目见表A.2
`,
);

const normNew = editionFrom(
  'norm-2',
  [],
  `
c4 clause 4 一般要求
  c41a provision 4.1 工作站应设置急停装置
  c41b provision 4.2 急停装置应便于操作，其位置应有醒目标识
  c42 provision 4.3 控制柜的防护等级不应低于IP55
  c43 provision 4.4 工作站应设置运行状态指示灯
  c44 provision 4.5 随机文件应包括使用说明书和维护手册
  c45 provision 4.6 工作站的网络接口应具备访问控制功能
c5 clause 5 安装与布线
  c51 clause 5.1 基础
    c511 provision 5.1.1 安装基础应平整，平面度偏差不应大于1.5 mm
    c512 provision 5.1.2 地脚螺栓应按规定力矩拧紧
  c52 clause 5.2 布线
    c521 provision 5.2.1 动力电缆与信号电缆应分开敷设
    c522 provision 5.2.2 电缆弯曲半径不应小于电缆外径的6倍
c6 clause 6 调试
  c61 provision 6.1 通电前应检查接线并测量绝缘电阻
  c523 provision 6.2 屏蔽层应单端接地
  c62 provision 6.3 首次运行应在低速手动方式下进行，操作者应站在安全区域
  c63 provision 6.4 工具坐标系标定误差不宜大于0.5 mm
c7 clause 7 验收
  c71 provision 7.1 连续无故障运行时间不应少于72 h
  c72 provision 7.2 重复定位精度应符合合同规定
  c73 provision 7.3 验收资料和调试记录应归档，可采用电子形式
  c74 provision 7.4 能耗指标宜在验收时测量
a clause A 检查表
  a1 provision A.1 外观检查项目见表A.1
  a2 provision A.2 电气检查项目见表A.2
`,
);

const wsosOld = editionFrom(
  'wsos-1',
  [],
  `
s1 section 1 Work organisation and safety
  a knowing - Health and safety rules for electrical and pneumatic work
  b knowing - Purposes and care of hand tools and measuring instruments
  c ability - Prepare and keep a tidy and safe workplace
  d ability - Plan and carry out the work within the given time
s2 section 2 Communication
  e knowing - The range of documents used in the trade, on paper and on screen
  f ability - Read and interpret technical drawings and circuit diagrams
  g ability - Explain a fault to a customer in plain words
s3 section 3 Mechanical assembly
  h knowing - Principles of linear and rotary drives
  i ability - Assemble and adjust conveyor modules
  j ability - Align shafts and tension belts
  k ability - Connect pneumatic valves and cylinders
s4 section 4 Control
  l knowing - Structure and functions of a programmable logic controller
  m ability - Write and test programs for sequential control
  n ability - Configure an industrial network
  o ability - Use a touch panel for operation
s5 section 5 Fault finding
  p knowing - Methods of systematic fault finding
  q ability - Find and repair faults in a running system
  r ability - Replace worn parts and record the work
`,
);

const wsosNew = editionFrom(
  'wsos-2',
  [],
  `
s1 section 1 Work organisation, health and safety
  a knowing - Health and safety rules for electrical and pneumatic work
  b knowing - Purposes, care and calibration of hand tools and measuring instruments
  c ability - Prepare and keep a tidy and safe workplace
  d ability - Plan and carry out the work within the given time
  d2 ability - Separate and dispose of waste with regard for the environment
s2 section 2 Communication
  e knowing - The range of documents used in the trade, on paper and on screen
  f1 ability - Read and interpret technical drawings
  f2 ability - Read and interpret electrical and pneumatic circuit diagrams
s3 section 3 Mechanical assembly
  h knowing - Principles of linear and rotary drives
  ij ability - Assemble and adjust conveyor modules, align shafts and tension belts
  k ability - Connect pneumatic valves and cylinders
s4 section 4 Control
  l knowing - Structure and functions of a programmable logic controller
  m ability - Write, simulate and test programs for sequential control
  n ability - Configure an industrial network
  o ability - Design and use screens of a touch panel for operation
s5 section 5 Maintenance and fault finding
  p knowing - Methods of systematic fault finding
  q ability - Find and repair faults in a running system
  r ability - Replace worn parts and record the work
  k2 ability - Use condition monitoring data to predict failures
`,
);

export const CARE = {
  name: 'an occupational standard with levels',
  old: careOld,
  now: careNew,
  truth: truthOf(
    careOld,
    careNew,
    `
reworded e2>e2
new >e3
new >s0
split s2>s2a+s2b
reworded s3>s3
reworded w5a2>w5a2
merged s5+s6>s56
reworded s8>s8
reworded s9>s9
moved k4>k4
reworded t2>t2
gone t3>
reworded t5>t5
gone t6>
reworded w4b2>w4b2
new >t9
`,
  ),
};

export const NORM = {
  name: 'a norm with clauses',
  old: normOld,
  now: normNew,
  truth: truthOf(
    normOld,
    normNew,
    `
split c41>c41a+c41b
reworded c42>c42
reworded c43>c43
new >c45
reworded c5>c5
reworded c511>c511
moved c523>c523
reworded c62>c62
merged c64+c73>c73
new >c74
`,
  ),
};

export const WSOS = {
  name: 'a list of abilities in English',
  old: wsosOld,
  now: wsosNew,
  truth: truthOf(
    wsosOld,
    wsosNew,
    `
reworded s1>s1
reworded b>b
new >d2
split f>f1+f2
gone g>
merged i+j>ij
reworded m>m
reworded o>o
reworded s5>s5
new >k2
`,
  ),
};

/** Three kinds of standard, two editions each, with what became of every item. */
export const PAIRS = [CARE, NORM, WSOS];
