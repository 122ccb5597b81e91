import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { courses as coursesEn } from '../../src/i18n/en/courses';
import { importing as importEn } from '../../src/i18n/en/import';
import { programme as programmeEn } from '../../src/i18n/en/programme';
import { shell as shellEn } from '../../src/i18n/en/shell';
import { courses as coursesZh } from '../../src/i18n/zh-CN/courses';
import { importing as importZh } from '../../src/i18n/zh-CN/import';
import { programme as programmeZh } from '../../src/i18n/zh-CN/programme';
import { shell as shellZh } from '../../src/i18n/zh-CN/shell';
import { docxOf } from '../formats/make-docx';
import { expectAccessible } from './harness/page-tools';
import { expect, test } from './harness/test';
import { openSample, settled, show } from './screens';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORDS = {
  'zh-CN': { courses: coursesZh, importing: importZh, programme: programmeZh, shell: shellZh },
  en: { courses: coursesEn, importing: importEn, programme: programmeEn, shell: shellEn },
};

/** A plan with its 职业面向 and a module that asks for more than it offers. */
const planDocument = () =>
  docxOf([
    '智能装配技术专业人才培养方案（2029级）',
    '一、职业面向',
    [
      ['对应行业（代码）', '主要职业类别（代码）', '主要岗位（群）', '职业类证书'],
      ['通用设备制造业（34）', '工业机器人系统操作员（6-30-99-00）', '装配、运维', '电工（四级）'],
    ],
    '二、教学进程',
    [
      ['课程类别', '课程代码', '课程名称', '学分', '总学时', '第1学期', '第2学期'],
      ['专业核心课', '7001', '综合实训（一）', '4', '64', '4', ''],
      ['专业核心课', '7002', '综合实训（二）', '4', '64', '', '4'],
      ['专业拓展课（选修不少于 6 学分）', '7003', '企业文化', '2', '32', '', '2'],
    ],
  ]);

const standardDocument = () =>
  docxOf([
    '《综合实训（一）》课程标准',
    '课程代码：7001　学分：4　总学时：60',
    '一、课程目标',
    '1. 能使用示教器手动操纵工业机器人。',
    '二、教学内容',
    [
      ['项目', '任务', '学时'],
      ['项目一 搬运', '创建搬运程序', '30'],
      ['项目二 码垛', '创建码垛程序', '30'],
    ],
  ]);

const standardText = () =>
  Buffer.from(
    [
      '《综合实训（二）》课程标准',
      '总学时：64',
      '一、课程目标',
      '1. 能识读电气原理图。',
      '二、教学内容',
      '项目一 机械系统装调（64学时）',
      '任务1 安装工业机器人末端执行器',
    ].join('\n'),
  );

const take = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer });

for (const locale of ['zh-CN', 'en'] as const) {
  const w = WORDS[locale];
  const { importing, programme: p } = w;

  /** Says who works here if that is asked before the act is done. */
  async function nameMyself(page: Page, done: Locator): Promise<void> {
    const who = page.getByRole('dialog', { name: w.shell.identity.title });
    await expect(who.or(done).first()).toBeVisible();
    if (!(await who.isVisible())) return;
    await who.getByLabel(w.shell.identity.name).fill('王老师');
    await who.getByRole('button', { name: w.shell.identity.save }).click();
    await expect(who).toBeHidden();
  }

  async function store(page: Page): Promise<void> {
    await page.getByRole('button', { name: importing.take(1), exact: true }).click();
    const done = page.getByRole('heading', { name: importing.taken, exact: true });
    await nameMyself(page, done);
    await expect(done).toBeVisible();
  }

  test.describe(locale, () => {
    test.use({ locale });

    test('a plan names its standards and modules; course standards give suggestions their ground, and go again', async ({
      page,
    }) => {
      test.slow();
      await openSample(page);
      await show(page, { name: 'import', hash: '#/import' });
      await take(page, '培养方案.docx', DOCX, await planDocument());
      await page.getByRole('button', { name: importing.next, exact: true }).click();
      await store(page);

      // The programme says what it trains for: the standard that it names is proposed and adopted.
      await page.getByRole('link', { name: importing.openCourses }).click();
      await expect(page.locator('main')).toContainText(p.modules.line('6', '2'));
      await page.getByRole('tab', { name: w.courses.views.about }).click();
      const main = page.locator('main');
      await expect(main).toContainText('通用设备制造业');
      await expect(main).toContainText(p.targets.by['code-and-name']);
      await expect(main).toContainText(p.modules.unreachable('4'));
      await page
        .getByRole('button', { name: p.targets.adoptOf('工业机器人系统操作员') })
        .first()
        .click();
      const level = page.getByLabel(p.targets.levelOf('工业机器人系统操作员'));
      await expect(level).toBeVisible();
      await expectAccessible(page);

      // A course standard finds its course, shows where its figures differ, and is taken in.
      await show(page, { name: 'import', hash: '#/import' });
      await take(page, '标准一.docx', DOCX, await standardDocument());
      const course = page.getByLabel(importing.courseStandard.course, { exact: true });
      await expect(course.locator('option:checked')).toHaveText('7001 综合实训（一）');
      const figures = page.getByRole('table', { name: importing.courseStandard.differs });
      await expect(figures.getByRole('row')).toHaveCount(3);
      await expect(figures).toContainText('60');
      await expectAccessible(page);
      await store(page);
      await page.getByRole('button', { name: importing.again }).click();
      await take(page, '标准二.txt', 'text/plain', standardText());
      await store(page);
      await page
        .getByRole('link', { name: importing.courseStandard.open('综合实训（二）') })
        .click();
      await expect(main.getByRole('rowheader', { name: '项目一 机械系统装调' })).toBeVisible();
      await expectAccessible(page);

      // What suggests the course now are the words of its unit.
      await page.getByRole('link', { name: w.courses.toMapping }).first().click();
      await settled(page);
      const suggested = page.getByRole('listbox').getByRole('option');
      await expect(suggested.locator('mark', { hasText: '末端执行器' }).first()).toBeVisible();

      // One step back, and the course has no units any more.
      await page.goBack();
      await expect(main.getByRole('rowheader', { name: '项目一 机械系统装调' })).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(main).toContainText(p.course.noUnits);
    });
  });
}
