import { normalForm } from '../../domain/normal-form';

const SUBTOTAL = /^(?:小计|合计|总计|学分小计|total|subtotal)$/;

/** Whether a cell names a sum, not a thing. @example isSubtotal('合 计') // true */
export function isSubtotal(cell: string): boolean {
  return cell.length <= 20 && SUBTOTAL.test(normalForm(cell).replace(/\s+/g, ''));
}
