import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useText } from '../../lib/use-text.ts';
import { IconButton } from '../icon-button.tsx';
import type { Layer } from './places.ts';
import classes from './layer-bar.module.css';

interface LayerBarProps {
  layers: readonly Layer[];
  counts: Readonly<Record<Layer, number>>;
  shown: ReadonlySet<Layer>;
  /** The one that n and p step through. */
  active: Layer;
  /** How often each type was seen, in words, e.g. "IBAN 2". */
  types: readonly string[];
  onToggle: (layer: Layer) => void;
  onStep: (layer: Layer, direction: 1 | -1) => void;
}

/** Legend of the highlights: how many there are, which are shown, and the way from one to the next. */
export function LayerBar({ layers, counts, shown, active, types, onToggle, onStep }: LayerBarProps) {
  const text = useText();
  return (
    <div className={classes.bar} role="group" aria-label={text('transcripts.layers')}>
      {layers.map((layer) => (
        <div key={layer} className={classes.layer}>
          <button
            type="button"
            className={`${classes.name} ${layer === active ? classes.active : ''}`}
            aria-pressed={shown.has(layer)}
            title={text('transcripts.layer.toggle', { key: keyOfLayer[layer] })}
            onClick={() => onToggle(layer)}
          >
            <span className={`${classes.sign} ${classes[layer]}`} aria-hidden />
            {text(`transcripts.layer.${layer}`, { count: counts[layer] })}
          </button>
          {counts[layer] > 0 && (
            <>
              <IconButton
                label={text('transcripts.layer.previous', { layer: text(`transcripts.layer.name.${layer}`) })}
                icon={<IconChevronUp size={14} />}
                onClick={() => onStep(layer, -1)}
              />
              <IconButton
                label={text('transcripts.layer.next', { layer: text(`transcripts.layer.name.${layer}`) })}
                icon={<IconChevronDown size={14} />}
                onClick={() => onStep(layer, 1)}
              />
            </>
          )}
        </div>
      ))}
      {types.length > 0 && (
        <p className={classes.types} title={types.join(' · ')}>
          {types.join(' · ')}
        </p>
      )}
    </div>
  );
}

export const keyOfLayer: Readonly<Record<Layer, string>> = { hits: '1', found: '2', own: '3' };
