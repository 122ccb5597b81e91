import type { Programme } from '../../../domain/programme';
import { domain as domainEn } from '../../../i18n/en/domain';
import { dateText } from '../../../i18n/locale';
import { domain as domainZh } from '../../../i18n/zh-CN/domain';
import { programmeText } from '../../../reports/plans-report';
import type { Services } from '../../services';
import { today } from '../coverage/current-report';

/** What stands under a plan's pictures: programme and date. */
export function captionOf(services: Services, programme: Programme): string {
  const { prefs } = services;
  const d = prefs.pick({ 'zh-CN': domainZh, en: domainEn });
  return `${programmeText(programme, d)} · ${dateText(prefs.locale, today(services))}`;
}
