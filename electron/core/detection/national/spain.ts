const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Documento nacional de identidad: eight digits and the letter of their rest modulo 23. */
export function isDni(value: string): boolean {
  return /^\d{8}[A-Z]$/.test(value) && letters[Number(value.slice(0, 8)) % 23] === value[8];
}

/** Número de identidad de extranjero: as the DNI, X, Y and Z counting as 0, 1 and 2. */
export function isNie(value: string): boolean {
  return /^[XYZ]\d{7}[A-Z]$/.test(value) && isDni('XYZ'.indexOf(value[0] ?? '') + value.slice(1));
}
