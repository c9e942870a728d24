; A vault is a folder, and Explorer associates files only: its menu offers Custos on folders of that ending.
!macro customInstall
  StrCpy $R9 "Open with Custos"
  ; 1031: German.
  ${if} $LANGUAGE == 1031
    StrCpy $R9 "Mit Custos öffnen"
  ${endif}
  WriteRegStr SHELL_CONTEXT "Software\Classes\Directory\shell\Custos" "" "$R9"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Directory\shell\Custos" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Directory\shell\Custos" "AppliesTo" 'System.FileName:"*.custos"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Directory\shell\Custos\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Directory\shell\Custos"
!macroend
