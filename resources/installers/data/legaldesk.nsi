; The setup program for Windows: for one user or for all, silent with /S, over an older version, and out again.
; /CurrentUser and /AllUsers choose without asking; /D=FOLDER (last) chooses the folder.
Target amd64-unicode
SetCompressor /SOLID lzma
!define NAME "LegalDesk"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_FUNCTION PlaceForUser
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include x64.nsh

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
!ifdef SIGNER
  !uninstfinalize '"${PYTHON}" "${SIGNER}" "%1"' = 0
!endif
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "${COMPANY}"
VIAddVersionKey "LegalCopyright" "${COMPANY}"

!define MUI_ICON "${SOURCE}/legaldesk.ico"
!define MUI_UNICON "${SOURCE}/legaldesk.ico"
!insertmacro MUI_PAGE_LICENSE "${SOURCE}/licenses/LICENSE.txt"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"

; A user's programs lie apart from a user's data, which is in $LOCALAPPDATA\LegalDesk.
; A folder that was named with /D goes before any other: MultiUser.nsh would forget it.
Var Named
Function PlaceForUser
  StrCmp $Named "" +3
  StrCpy $INSTDIR $Named
  Goto done
  StrCmp $MultiUser.InstallMode "CurrentUser" 0 done
  StrCmp $INSTDIR "$LOCALAPPDATA\${NAME}" 0 done
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
done:
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  StrCpy $Named $INSTDIR
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

!macro RemoveProgram FOLDER
  RMDir /r "${FOLDER}\python"
  RMDir /r "${FOLDER}\lib"
  RMDir /r "${FOLDER}\licenses"
  Delete "${FOLDER}\legaldesk.exe"
  Delete "${FOLDER}\legaldeskw.exe"
  Delete "${FOLDER}\legaldesk.ico"
!macroend

Section "${NAME}"
  ; While it runs, its programs can't be replaced: say so before anything is touched.
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\python\pythonw.exe"
    FileOpen $0 "$INSTDIR\python\python311.dll" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "${NAME} is in use. Close it and start the setup again; nothing was changed." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
  !insertmacro RemoveProgram "$INSTDIR"
  ; Where it was in another folder, that one is left with what others put there.
  ReadRegStr $1 SHCTX "${KEY}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} $1 != $INSTDIR
  ${AndIf} ${FileExists} "$1\legaldesk.exe"
    !insertmacro RemoveProgram "$1"
    Delete "$1\uninstall.exe"
    RMDir "$1"
  ${EndIf}
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\legaldeskw.exe" "" "$INSTDIR\legaldesk.ico"
  WriteRegStr SHCTX "Software\Classes\.legaldesk" "" "LegalDesk.Backup"
  WriteRegStr SHCTX "Software\Classes\LegalDesk.Backup" "" "LegalDesk backup"
  WriteRegStr SHCTX "Software\Classes\LegalDesk.Backup\DefaultIcon" "" "$INSTDIR\legaldesk.ico"
  WriteRegStr SHCTX "Software\Classes\LegalDesk.Backup\shell\open\command" "" '"$INSTDIR\legaldeskw.exe" "%1"'
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\legaldesk.ico"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${COMPANY}"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; The desk's data stays where it is.
Section "Uninstall"
  !insertmacro RemoveProgram "$INSTDIR"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\.legaldesk" ""
  ${If} $0 == "LegalDesk.Backup"
    DeleteRegKey SHCTX "Software\Classes\.legaldesk"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\LegalDesk.Backup"
  DeleteRegKey SHCTX "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
