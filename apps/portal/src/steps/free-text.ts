/** On every field for someone's own words: the browser keeps no list of them to offer to the next reader. */
export const freeText = { autoComplete: 'off' } as const;
