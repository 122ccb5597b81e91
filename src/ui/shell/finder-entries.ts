import type { ShellMessages } from '../../i18n/zh-CN/shell';
import type { Findable } from '../../matching/find-names';
import type { Read } from '../../store/read';
import { SCREENS } from '../screens';
import type { Services } from '../services';

export interface Found extends Findable {
  readonly group: keyof ShellMessages['find']['groups'];
  /** Where it stands: the standard of an item, the programme of a course. */
  readonly place?: string;
  readonly open: (services: Services) => void;
}

/** The screens and the commands, named in the present language; always at hand. */
export function commandsOf(services: Services, t: ShellMessages): readonly Found[] {
  const { prefs, acts } = services;
  const command = (key: string, text: string, open: () => void): Found => ({
    key: `command-${key}`,
    group: 'command',
    text,
    open,
  });
  const screens = SCREENS.filter(({ icon, id }) => icon !== undefined || id === 'import').map(
    ({ id }): Found => ({
      key: `screen-${id}`,
      group: 'screen',
      text: t.screens[id],
      also: id,
      open: ({ router }) => router.go(id),
    }),
  );
  const keep = (change: () => void) => () => {
    change();
    prefs.save();
  };
  return [
    ...screens,
    command('undo', t.commands.undo, () => void acts.undo()),
    command('redo', t.commands.redo, () => void acts.redo()),
    command('backup', t.commands.backup, () => void acts.guard(() => services.backups.save())),
    command(
      'language',
      t.commands.switchLanguage,
      keep(() => (prefs.locale = prefs.locale === 'en' ? 'zh-CN' : 'en')),
    ),
    command(
      'theme',
      t.commands.switchTheme,
      keep(
        () =>
          (prefs.theme = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'),
      ),
    ),
    command(
      'density',
      t.commands.switchDensity,
      keep(() => (prefs.density = prefs.density === 'compact' ? 'comfortable' : 'compact')),
    ),
    command(
      'inspector',
      t.commands.toggleInspector,
      keep(() => (prefs.inspectorOpen = !prefs.inspectorOpen)),
    ),
    command('print', t.commands.print, () => window.print()),
  ];
}

/** How many items, courses and students the finder looks through at most. */
const MOST = 20_000;

/** Everything in the workspace that has a name. */
export async function thingsOf(read: Read): Promise<readonly Found[]> {
  const standards = await read.all('standards');
  const programmes = await read.all('programmes');
  const items = await read.window('items', { offset: 0, limit: MOST });
  const courses = await read.window('courses', { offset: 0, limit: MOST });
  const students = await read.window('students', { offset: 0, limit: MOST });
  const standardTitles = new Map(standards.map(({ id, title }) => [id, title]));
  const programmeNames = new Map(programmes.map(({ id, name }) => [id, name]));
  return [
    ...standards.map(({ id, title, titleEn, code }): Found => ({
      key: id,
      group: 'standard',
      text: title,
      also: `${code} ${titleEn ?? ''}`,
      open: ({ router }) => router.go('standard', { id }),
    })),
    ...programmes.map(({ id, name, nameEn, majorCode, cohort, targets }): Found => ({
      key: id,
      group: 'programme',
      text: `${name} ${cohort}`,
      also: `${majorCode} ${nameEn ?? ''}`,
      open: ({ router, lens }) => {
        router.go('courses');
        lens.choose(id, targets.length > 0 ? targets : lens.targets);
      },
    })),
    ...courses.map(({ id, name, nameEn, code, programmeId }): Found => ({
      key: id,
      group: 'course',
      text: name,
      also: `${code} ${nameEn ?? ''}`,
      ...placed(programmeNames.get(programmeId)),
      open: ({ router }) => router.go('course', { id }),
    })),
    ...students.map(({ id, name, number }): Found => ({
      key: id,
      group: 'student',
      text: name,
      also: number,
      place: number,
      open: ({ router }) => router.go('credits', { query: { q: number } }),
    })),
    ...items.map(({ id, text, number, standardId, level }): Found => ({
      key: id,
      group: 'item',
      text: number === '' ? text : `${number} ${text}`,
      ...placed(standardTitles.get(standardId)),
      open: ({ router }) =>
        router.go('standard', { id: standardId, query: { item: id, level: level ?? '' } }),
    })),
  ];
}

function placed(place: string | undefined): { readonly place?: string } {
  return place === undefined ? {} : { place };
}
