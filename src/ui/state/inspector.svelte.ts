import type { Snippet } from 'svelte';

interface Content {
  readonly title: string;
  readonly body: Snippet;
}

/** The pane on the right: a screen puts what is selected into it, the shell shows it. */
export class Inspector {
  content = $state.raw<Content | undefined>(undefined);

  /** Shows the content until another takes its place; gives the function that takes this one away. */
  show(content: Content): () => void {
    this.content = content;
    return () => {
      if (this.content === content) this.content = undefined;
    };
  }
}
