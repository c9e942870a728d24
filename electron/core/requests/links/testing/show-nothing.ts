/** They show nothing of conversations that are stored: who may do what, what was done, how rules are set. */
export const showNothing = [
  // The queue asks the calls that are named here and in the test, and the search asks them for findings: no more is shown.
  /^(today|search)\./,
  /^(vault|users|approvals|controllers|jobs|audit|accessReviews)\./,
  /^backends\.(?!list$)/,
  // How chatbot systems are talked to; a trial keeps nothing and shows what the system answers.
  /^connectors\./,
  /^findings\.(detect|settings|setSettings|rescan|decide)$/,
  /^checks\.(rules|setRule|addRule|changeRule|removeRule|bots|setBot|addNotice|removeNotice|run)$/,
  // Rows and pictures that the window was shown before.
  /^exports\.(chart|list|notePrint)$/,
  // What a hold holds it holds also while it is restricted; it says how much that is, and shows none of it.
  /^retention\.holds\./,
  // What is declared and planned. The yearly report says what its figures say.
  /^bots\.(?!observe$)|^programme\.(?!reportFigures$)/,
  // A case shows what belongs to it, deadlines are computed of dates, and an incident counts by its scope, above.
  /^(requests|deadlines|playbooks)\.|^incidents\.(?!(scope|affected)$)/,
  // How many copies stay because they are restricted is a number of cases.
  /^retention\.(ownData|setOwnData|tidy|trimLog|declareSetting|compare|concept)$/,
  // What is stated of a processing, and how that is kept.
  /^records\.(catalogue|list|get|save|release|removeDraft|retire|revision|compareRevisions|due|compare|export|readImport|import)$/,
  // What was decided and recorded, how many conversations stay because they are restricted, and what was deleted.
  /^retention\.(policies|starts)\.|^retention\.(preview|run|runs|runItems|certificate|recordResidual|exportErasureFile)$/,
  // What people write about processings, their processors and assessments; Custos itself by its settings.
  /^processors\.|^records\.advice\.|^records\.dpias\.(?!propose$)|^records\.ownRecord$/,
];
