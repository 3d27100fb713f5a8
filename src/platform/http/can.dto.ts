/** What the reader may do with a thing, so that no client decides it anew. */
export class CanEdit {
  edit!: boolean;
}
