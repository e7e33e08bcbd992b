/** English has two plural forms where Vietnamese has one: for each `x_other` there is also an `x_one`. */
type Plurals<T> = { [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string };

/** The shape an English text file must have: every key of the Vietnamese one, plus the singular forms. */
export type English<T> = {
  [K in keyof T]: T[K] extends string ? string : English<T[K]>;
} & Plurals<T>;
