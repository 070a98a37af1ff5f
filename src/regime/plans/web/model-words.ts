/** What stands about plans of like items of earlier years. */
export interface ModelWords {
  readonly title: string;
  readonly note: string;
  readonly what: string;
  readonly model: (year: number, number: string) => string;
  readonly see: string;
  readonly follow: (year: number, number: string) => string;
  readonly followed: (year: number, number: string, edition: number) => string;
}
