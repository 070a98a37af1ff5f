/** The words of the page of papers, and of what is taken out of the board and the list of days. */
export interface PaperWords {
  readonly crumb: string;
  readonly question: string;
  readonly answer: (files: number, draft: boolean) => string;
  readonly pack: string;
  readonly chat: string;
  readonly chatLabel: string;
  readonly files: string;
  readonly papers: string;
}
