// Cyrillic and Greek names as they are written in Latin letters in German and English.
const CYRILLIC =
  'а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ye ж:zh з:z и:i і:i ї:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ј:j љ:lj њ:nj ћ:c ђ:d џ:dz';
const GREEK =
  'α:a ά:a β:v γ:g δ:d ε:e έ:e ζ:z η:i ή:i θ:th ι:i ί:i ϊ:i ΐ:i κ:k λ:l μ:m ν:n ξ:x ο:o ό:o π:p ρ:r σ:s ς:s τ:t υ:y ύ:y ϋ:y φ:f χ:ch ψ:ps ω:o ώ:o';

const letters = new Map(`${CYRILLIC} ${GREEK}`.split(' ').map((pair) => pair.split(':')));

export const transliterate = (word) =>
  /[Ѐ-ӿͰ-Ͽ]/.test(word) ? [...word.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('') : word;
