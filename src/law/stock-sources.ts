import type { NormSource } from './norm.ts';

export const policyRule2022: NormSource = {
  instrument: 'Beleidsregel voorraadverplichting',
  reference: 'Staatscourant 2022, 17887',
};
export const policyRule2024: NormSource = {
  instrument: 'Beleidsregel voorraadverplichting',
  reference: 'Staatscourant 2023, 32152; Kamerbrief 19 december 2023',
};
