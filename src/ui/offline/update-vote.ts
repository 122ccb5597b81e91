/** The part of a BroadcastChannel that the vote uses. */
export interface VoteChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const ASK = 'duijie:may-update';
const BUSY = 'duijie:unsaved-input';

/** Answers other tabs that want to update: this one objects while `hasUnsaved` says so. Returns how to stop. */
export function answerVotes(channel: VoteChannel, hasUnsaved: () => boolean): () => void {
  const listen = ({ data }: MessageEvent) => {
    if (data === ASK && hasUnsaved()) channel.postMessage(BUSY);
  };
  channel.addEventListener('message', listen);
  return () => channel.removeEventListener('message', listen);
}

/**
 * Whether another tab objects to an update within the time (ms). A tab that the browser has put to sleep cannot answer;
 * it keeps what is typed in it, because no tab reloads by itself while it has unsaved input.
 */
export function isOpposed(channel: VoteChannel, patience = 400): Promise<boolean> {
  return new Promise((decide) => {
    const end = (answer: boolean) => {
      clearTimeout(timer);
      channel.removeEventListener('message', listen);
      decide(answer);
    };
    const listen = ({ data }: MessageEvent) => {
      if (data === BUSY) end(true);
    };
    const timer = setTimeout(() => end(false), patience);
    channel.addEventListener('message', listen);
    channel.postMessage(ASK);
  });
}
