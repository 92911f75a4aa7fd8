import type { PublicationGround } from './publication.ts';
import { publicationNorms, type PublishableField } from '../../law/publication.ts';

const ofProduct: readonly PublishableField[] = ['name', 'substance', 'form', 'strength'];

/** Which fields of a notification a ground lets out; under consent those that were named. */
export function websiteFields(
  ground: PublicationGround,
  consentTo: readonly PublishableField[],
): readonly PublishableField[] {
  switch (ground) {
    case 'eu-national-website':
      return (
        publicationNorms['publication-regime'].versions.find(({ id }) => id === ground)?.value
          .fields ?? ofProduct
      );
    case 'voluntary':
    case 'consent':
      return [...ofProduct, ...consentTo];
    case 'authority':
    case 'aggregate':
      return ofProduct;
    default:
      return ground satisfies never;
  }
}
