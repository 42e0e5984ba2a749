/** A share from 0 to 1 as people read it; a dash where there is none. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`
