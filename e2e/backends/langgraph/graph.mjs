import { END, MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';

/** Says back what it was told: no language model is needed to keep a conversation. */
const echo = ({ messages }) => ({ messages: [{ role: 'ai', content: `You said: ${messages.at(-1).content}` }] });

export const graph = new StateGraph(MessagesAnnotation)
  .addNode('echo', echo)
  .addEdge(START, 'echo')
  .addEdge('echo', END)
  .compile();
