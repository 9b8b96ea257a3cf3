/** A chart (図) small enough for a test of what stands around it. */
import type { ChartSpec } from '../../src/charts/index.ts'

/** A chart with one row; `words` rewrites every free text. */
export const aSmallChart = (id: string, words: (text: string) => string = text => text): ChartSpec => ({
  id,
  slug: id.toLowerCase(),
  title: words('定年退職は1年おきに集中する'),
  subtitle: words('定年退職者数（人）'),
  spec: {},
  data: {},
  alt: words('棒グラフ。'),
  table: { columns: [words('年度'), words('人')], rows: [[words('R4'), '12']] },
  notes: [words('出典：資料')],
})
