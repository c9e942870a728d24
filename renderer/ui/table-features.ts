import { tableFeatures } from '@tanstack/react-table';

/** What our tables take of the table library: its models of columns and rows. Core sorts and filters. */
export const features = tableFeatures({});
