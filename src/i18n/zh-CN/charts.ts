/** What charts say besides their figures. */
export const charts = {
  asTable: '表格',
  asChart: '图',
  saveSvg: '存为 SVG',
  savePng: '存为 PNG',
  map: {
    name: '覆盖图：行为标准条目，列为课程',
    keys: '方向键逐格移动，Home、End 到行首行尾，加减号缩放，0 看全图，回车选中',
    tools: '缩放与图例',
    closer: '放大',
    farther: '缩小',
    whole: '看全图',
    legend: '图例：条目被覆盖的份额',
    gap: '缺口',
    steps: ['不足四分之一', '至一半', '至四分之三', '接近全部', '全部'] as readonly string[],
    nothing: '没有可显示的内容',
    cell: (row: string, course: string, strength: string, share: string) =>
      strength === ''
        ? `${row} × ${course}：无对应；该条目已覆盖 ${share}`
        : `${row} × ${course}：强度 ${strength}；该条目已覆盖 ${share}`,
  },
  tree: {
    name: '层级图：宽度为权重，颜色与符号为覆盖',
    node: (name: string, share: string, weight: string) => `${name}：覆盖 ${share}，权重 ${weight}`,
  },
  bars: {
    name: '各职业功能的权重与已覆盖部分',
    bar: (name: string, covered: string, weight: string, share: string) =>
      `${name}：${weight} 分中已覆盖 ${covered} 分（${share}）`,
  },
  table: {
    item: '条目',
    code: '编号',
    kind: '类别',
    weight: '权重',
    share: '覆盖率',
    covered: '已覆盖',
    courses: '支撑课程',
    none: '无',
  },
};

export type ChartMessages = typeof charts;
