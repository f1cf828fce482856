/** The same keys in another language. English counts one and many; Chinese has only the form for many. */
export type TranslationOf<Words> = {
  readonly [Key in keyof Words as Key extends `${string}_one` ? never : Key]: Words[Key] extends string
    ? string
    : TranslationOf<Words[Key]>;
};
