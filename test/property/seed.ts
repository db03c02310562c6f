import fc from 'fast-check';

/** PROPERTY_SEED=n runs the properties with other cases; the seed stands in every suite's name. */
export const seed = Number(process.env.PROPERTY_SEED ?? 20230303);

fc.configureGlobal({ seed });
