import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceStatus } from '../../../src/store/workspace-options';
import DamagedScreen from '../../../src/ui/screens/damaged/DamagedScreen.svelte';
import FaultPanel from '../../../src/ui/shell/FaultPanel.svelte';
import StoreBanners from '../../../src/ui/shell/StoreBanners.svelte';
import { someServices } from '../some-services';
import WithServices from '../WithServices.svelte';

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
});

function sessionWith(status: WorkspaceStatus, code = 'fine') {
  const listeners: ((now: WorkspaceStatus) => void)[] = [];
  const workspace = {
    status,
    onStatus: (listener: (now: WorkspaceStatus) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  return {
    session: { workspace, health: { code } },
    say: (now: WorkspaceStatus) => listeners.forEach((listener) => listener(now)),
  };
}

describe('A window with older code', () => {
  it('says that it has stopped writing and offers to reload', () => {
    const { session } = sessionWith('stale-code');
    render(WithServices, { services: someServices({ session }), shown: StoreBanners });
    expect(screen.getByRole('alert')).toHaveTextContent('停止写入');
    expect(screen.getByRole('button', { name: '重新加载' })).toBeVisible();
  });

  it('says so as soon as another window brings a newer shape', async () => {
    const { session, say } = sessionWith('writable');
    render(WithServices, { services: someServices({ session }), shown: StoreBanners });
    expect(screen.queryByRole('alert')).toBeNull();
    say('stale-code');
    expect(await screen.findByRole('alert')).toHaveTextContent('这个标签页的程序已经旧了');
  });
});

describe('A blocked upgrade', () => {
  it('says which window to close, and goes away by itself', async () => {
    const { session, say } = sessionWith('blocked');
    render(WithServices, { services: someServices({ session }, 'en'), shown: StoreBanners });
    expect(screen.getByRole('alert')).toHaveTextContent('Close or reload that tab');
    say('writable');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('A seal that is gone while the data agrees with itself', () => {
  it('is told once, quietly', () => {
    const say = vi.fn();
    const { session } = sessionWith('writable', 'seal-lost');
    render(WithServices, {
      services: someServices({ session, toasts: { say } }),
      shown: StoreBanners,
    });
    expect(say).toHaveBeenCalledOnce();
    expect(say).toHaveBeenCalledWith(expect.stringContaining('核对记录'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('An unexpected fault', () => {
  it('is named, and the data can be saved', async () => {
    const save = vi.fn(() => Promise.resolve('a.duijie'));
    render(WithServices, {
      services: someServices({ backups: { save } }),
      shown: FaultPanel,
    });
    expect(screen.queryByRole('alert')).toBeNull();
    window.dispatchEvent(new ErrorEvent('error', { message: 'planted', error: new Error('x') }));
    expect(await screen.findByRole('alert')).toHaveTextContent('程序出了意外');
    await userEvent.click(screen.getByRole('button', { name: '保存我的数据' }));
    expect(save).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert')).toHaveTextContent('已交给浏览器下载');
  });

  it('says so when even the backup fails', async () => {
    const save = vi.fn(() => Promise.reject(new Error('closed')));
    render(WithServices, {
      services: someServices({ backups: { save } }),
      shown: FaultPanel,
    });
    window.dispatchEvent(new ErrorEvent('error', { message: 'planted', error: new Error('x') }));
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: '保存我的数据' }));
    expect(screen.getByRole('alert')).toHaveTextContent('备份没有成功');
  });

  it('is not the browser’s note about a resize', () => {
    render(WithServices, { services: someServices({ backups: {} }), shown: FaultPanel });
    window.dispatchEvent(
      new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered…' }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('A damaged workspace', () => {
  const seal = { at: '2026-11-20T08:00:00Z', revision: 41 };
  const point = {
    workspaceId: 'w1',
    file: '000000040_2026-11-20T08-00-00Z_periodic.duijie',
    revision: 40,
    at: '2026-11-20T08:00:00Z',
    reason: 'periodic',
  };

  function show(code: string, points: readonly object[]) {
    const session = {
      workspace: { id: 'w1', name: '机器人专业', lastBackup: () => Promise.resolve(undefined) },
      health: { code, missingRows: 12, missingActions: 3, seal },
      restorePoints: () => Promise.resolve(points),
      acceptWhatIsLeft: vi.fn(() => Promise.resolve()),
    };
    const backups = {
      problems: [],
      openSnapshot: vi.fn(() => Promise.resolve('x')),
      openFile: vi.fn(),
    };
    render(WithServices, {
      services: someServices({ session, backups }),
      shown: DamagedScreen,
    });
    return { session, backups };
  }

  it('names the loss and offers its newest restore point first', async () => {
    const { backups } = show('damaged', [{ ...point, workspaceId: 'other' }, point]);
    expect(screen.getByRole('alert')).toHaveTextContent('机器人专业');
    expect(screen.getByRole('alert')).toHaveTextContent('少了 12 行、3 步操作');
    await userEvent.click(await screen.findByRole('button', { name: /用自动快照恢复/ }));
    expect(backups.openSnapshot).toHaveBeenCalledWith(point);
  });

  it('says when there is no restore point, and lets what is left be used', async () => {
    const { session } = show('evicted', []);
    expect(screen.getByRole('alert')).toHaveTextContent('数据被清除了');
    expect(await screen.findByText('没有自动快照。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '继续用剩下的数据' }));
    expect(session.acceptWhatIsLeft).toHaveBeenCalledOnce();
  });

  it('does not offer what is left of a database that does not open', () => {
    show('unreadable', []);
    expect(screen.queryByRole('button', { name: '继续用剩下的数据' })).toBeNull();
    expect(screen.getByLabelText('打开备份文件…')).toBeEnabled();
  });
});
