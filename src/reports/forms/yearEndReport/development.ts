import type { Block, Inline } from '../../document'
import { listed, paragraph, prose, whole } from '../../prose'
import type { YearEndReportData } from './data'
import { requiredFigure } from '../../figures'

/** Candidates and admissions of the year against the target. */
export function developmentBlocks({ summary }: YearEndReportData): Block[] {
  const { year } = summary
  const figure = (measure: 'backgroundChecks' | 'awarenessClass' | 'admitted') =>
    requiredFigure(summary, { topic: 'development', year, measure })
  const checks = figure('backgroundChecks')
  const classes = figure('awarenessClass')
  const stages = [
    ...(checks.count > 0 ? [prose`đề nghị thẩm tra lý lịch ${whole(checks)} quần chúng ưu tú`] : []),
    ...(classes.count > 0 ? [prose`cử ${whole(classes)} quần chúng học lớp bồi dưỡng nhận thức về Đảng`] : []),
  ]
  const candidates = stages.length
    ? prose`Về tạo nguồn phát triển đảng viên, trong năm ${year} đã ${listed(stages)}.`
    : prose`Trong năm ${year} không có quần chúng được đề nghị thẩm tra lý lịch hoặc cử học lớp bồi dưỡng nhận thức về Đảng.`
  return [paragraph(candidates), paragraph(admissions(summary.admissionTarget, figure('admitted'), year))]
}

function admissions(target: number | null, admitted: ReturnType<typeof requiredFigure>, year: number): Inline[] {
  if (admitted.count === 0) {
    const aim = target ? ` (chỉ tiêu của năm: ${target} đảng viên)` : ''
    return prose`Trong năm ${year} chưa kết nạp được đảng viên mới${aim}.`
  }
  if (admitted.total === null) return prose`Trong năm đã kết nạp ${whole(admitted)} đảng viên mới; năm ${year} không đặt chỉ tiêu riêng.`
  return prose`Kết nạp ${whole(admitted)} đảng viên mới so với chỉ tiêu của năm.`
}
