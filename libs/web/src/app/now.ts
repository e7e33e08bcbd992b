/** The browser's present, only for notes such as "saved at"; deadlines are always counted by the server. */
export const now = (): Date => new Date();
