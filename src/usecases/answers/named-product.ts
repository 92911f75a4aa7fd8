import { Type, type Static } from 'typebox';
import { codeSchemes } from '../../domain/product/description.ts';
import { OrUnknown } from '../../domain/schema.ts';

/** Codes by scheme; every scheme is present, empty where there is none. */
export const CodesAnswer = Type.Object(
  Object.fromEntries(codeSchemes.map((scheme) => [scheme, Type.Array(Type.String())])) as Record<
    (typeof codeSchemes)[number],
    ReturnType<typeof Type.Array<ReturnType<typeof Type.String>>>
  >,
);
export type CodesAnswer = Static<typeof CodesAnswer>;

/** A medicine as its sources call it. */
export const ProductAnswer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  country: Type.String(),
  substance: OrUnknown(Type.String()),
  substanceWhy: Type.Optional(Type.String()),
  strength: OrUnknown(Type.String()),
  strengthWhy: Type.Optional(Type.String()),
  form: OrUnknown(Type.String()),
  formWhy: Type.Optional(Type.String()),
  atc: Type.Array(Type.String()),
  holder: OrUnknown(Type.String()),
  holderWhy: Type.Optional(Type.String()),
  codes: CodesAnswer,
});
export type ProductAnswer = Static<typeof ProductAnswer>;
