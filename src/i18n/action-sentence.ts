import { actions as en } from './en/actions';
import type { Locale } from './locale';
import { actions as zh, type ActionMessages, type Params } from './zh-CN/actions';

const CATALOGUES: Readonly<Record<Locale, ActionMessages>> = { 'zh-CN': zh, en };

/**
 * What was done, in a few words; an action that this version does not know is named by its code.
 * @example actionSentence('en', 'rename-workspace', { name: 'A' }) // 'rename the workspace to A'
 */
export function actionSentence(locale: Locale, kind: string, params: Params): string {
  const catalogue: Readonly<Partial<Record<string, (params: Params) => string>>> =
    CATALOGUES[locale];
  return catalogue[kind]?.(params) ?? kind;
}
