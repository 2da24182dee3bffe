<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AuditCheck</name>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is a link.</source>
        <translation>Es ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>it is no audit log, and no report that names one.</source>
        <translation>Es ist weder ein Prüfprotokoll noch ein Bericht, der eines nennt.</translation>
    </message>
    <message>
        <source>the folder holds no audit log.</source>
        <translation>Der Ordner enthält kein Prüfprotokoll.</translation>
    </message>
    <message>
        <source>There is no audit log to check. Name its folder or use --state.</source>
        <translation>Es gibt kein Prüfprotokoll zu prüfen. Nennen Sie den Ordner oder verwenden Sie --state.</translation>
    </message>
    <message>
        <source>There are several logs: write the head as CHAIN:SEQ:HASH.</source>
        <translation>Es gibt mehrere Protokolle: Schreiben Sie den Kopf als CHAIN:SEQ:HASH.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>Could not write the audit record. The folder %1 is not writable. The result is kept and marked “not audited”.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. Der Ordner %1 ist schreibgeschützt. Das Ergebnis bleibt erhalten und ist als „nicht protokolliert“ markiert.</translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is on a read-only file system. The result is kept and marked “not audited”.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. %1 liegt auf einem schreibgeschützten Dateisystem. Das Ergebnis bleibt erhalten und ist als „nicht protokolliert“ markiert.</translation>
    </message>
    <message>
        <source>Could not write the audit record. The disk holding %1 is full. The result is kept and marked “not audited”.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. Der Datenträger mit %1 ist voll. Das Ergebnis bleibt erhalten und ist als „nicht protokolliert“ markiert.</translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is not a regular file of this user.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. %1 ist keine gewöhnliche Datei dieses Benutzers.</translation>
    </message>
    <message>
        <source>Could not write the audit record. The disk reported an error while storing %1. The result is kept and marked “not audited”.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. Der Datenträger hat beim Sichern von %1 einen Fehler gemeldet. Das Ergebnis bleibt erhalten und ist als „nicht protokolliert“ markiert.</translation>
    </message>
    <message>
        <source>The audit log %1 was removed while in use. A new log was started.</source>
        <translation>Das Prüfprotokoll %1 wurde während der Benutzung entfernt. Ein neues Protokoll wurde begonnen.</translation>
    </message>
    <message>
        <source>The audit log %1 was changed outside this program at record %2. A new log was started.</source>
        <translation>Das Prüfprotokoll %1 wurde außerhalb dieses Programms bei Eintrag %2 geändert. Ein neues Protokoll wurde begonnen.</translation>
    </message>
    <message>
        <source>The last audit line was incomplete after a crash; it was set aside.</source>
        <translation>Die letzte Zeile des Prüfprotokolls war nach einem Absturz unvollständig; sie wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is in use by another program. It will be written as soon as possible.</source>
        <translation>Der Prüfeintrag konnte nicht geschrieben werden. %1 wird von einem anderen Programm verwendet. Er wird geschrieben, sobald es möglich ist.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>ist genau</translation>
    </message>
    <message>
        <source>matches the wildcard</source>
        <translation>passt zum Platzhaltermuster</translation>
    </message>
    <message>
        <source>matches the regular expression</source>
        <translation>passt zum regulären Ausdruck</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Lead over the second intent</source>
        <translation>Vorsprung vor dem zweiten Intent</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Context value</source>
        <translation>Kontextwert</translation>
    </message>
    <message>
        <source>Time of the turn (ms)</source>
        <translation>Dauer des Turns (ms)</translation>
    </message>
    <message>
        <source>Time of the whole run (ms)</source>
        <translation>Dauer des ganzen Laufs (ms)</translation>
    </message>
</context>
<context>
    <name>ConversationTest</name>
    <message>
        <source>“%1” is neither a column of the data rows nor a variable.</source>
        <translation>„%1“ ist weder eine Spalte der Datenzeilen noch eine Variable.</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>Could not open %1. It does not exist.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei existiert nicht.</translation>
    </message>
    <message>
        <source>Could not open %1. You do not have permission to read it.</source>
        <translation>%1 konnte nicht geöffnet werden. Sie haben keine Leseberechtigung.</translation>
    </message>
    <message>
        <source>Could not open %1. The disk reported a read error.</source>
        <translation>%1 konnte nicht geöffnet werden. Der Datenträger hat einen Lesefehler gemeldet.</translation>
    </message>
    <message>
        <source>Could not save %1. The folder %2 is not writable. Your changes are still open.</source>
        <translation>%1 konnte nicht gespeichert werden. Der Ordner %2 ist schreibgeschützt. Ihre Änderungen sind noch geöffnet.</translation>
    </message>
    <message>
        <source>Could not save %1. It is on a read-only file system. Your changes are still open.</source>
        <translation>%1 konnte nicht gespeichert werden. Die Datei liegt auf einem schreibgeschützten Dateisystem. Ihre Änderungen sind noch geöffnet.</translation>
    </message>
    <message>
        <source>Could not save %1. The disk is full (%2 needed, %3 free). The previous file is unchanged and your changes are still open.</source>
        <translation>%1 konnte nicht gespeichert werden. Der Datenträger ist voll (%2 nötig, %3 frei). Die bisherige Datei ist unverändert, Ihre Änderungen sind noch geöffnet.</translation>
    </message>
    <message>
        <source>Could not save %1. The name is not allowed.</source>
        <translation>%1 konnte nicht gespeichert werden. Der Name ist nicht zulässig.</translation>
    </message>
    <message>
        <source>Could not save %1. The disk reported an error (%2). The previous file is unchanged and your changes are still open.</source>
        <translation>%1 konnte nicht gespeichert werden. Der Datenträger hat einen Fehler gemeldet (%2). Die bisherige Datei ist unverändert, Ihre Änderungen sind noch geöffnet.</translation>
    </message>
    <message>
        <source>Could not save %1. It is not a regular file. Your changes are still open.</source>
        <translation>%1 konnte nicht gespeichert werden. Es ist keine gewöhnliche Datei. Ihre Änderungen sind noch geöffnet.</translation>
    </message>
    <message>
        <source>%1 or its folder no longer exists. Save it again here?</source>
        <translation>%1 oder der Ordner der Datei existiert nicht mehr. Dort erneut speichern?</translation>
    </message>
    <message>
        <source>%1 was changed by another program at %2.</source>
        <translation>%1 wurde um %2 von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Could not open %1. It is not a regular file.</source>
        <translation>%1 konnte nicht geöffnet werden. Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Could not open %1. It is larger than 64 MiB.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>%1 was saved, but the disk reported an error (%2).</source>
        <translation>%1 wurde gespeichert, aber der Datenträger hat einen Fehler gemeldet (%2).</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Audit report (*.json)</source>
        <translation>Prüfbericht (*.json)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Result file (*.json)</source>
        <translation>Ergebnisdatei (*.json)</translation>
    </message>
    <message>
        <source>JUnit report (*.xml)</source>
        <translation>JUnit-Bericht (*.xml)</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>Bot %1</source>
        <translation>Bot %1</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>Simulation %1</source>
        <translation>Simulation %1</translation>
    </message>
    <message>
        <source>Intent %1</source>
        <translation>Intent %1</translation>
    </message>
    <message>
        <source>Training job %1</source>
        <translation>Trainingsauftrag %1</translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation>Die Adresse %1</translation>
    </message>
    <message>
        <source>Check the bot of the target.</source>
        <translation>Prüfen Sie den Bot des Ziels.</translation>
    </message>
    <message>
        <source>Check the environment of the target.</source>
        <translation>Prüfen Sie die Umgebung des Ziels.</translation>
    </message>
    <message>
        <source>Check the id of the intent.</source>
        <translation>Prüfen Sie die ID des Intents.</translation>
    </message>
    <message>
        <source>Check whether the server still keeps this job.</source>
        <translation>Prüfen Sie, ob der Server diesen Auftrag noch kennt.</translation>
    </message>
    <message>
        <source>Check the address in the connection profile.</source>
        <translation>Prüfen Sie die Adresse im Verbindungsprofil.</translation>
    </message>
    <message>
        <source>The scopes %1 were refused (400 invalid_scope).</source>
        <translation>Die Scopes %1 wurden verweigert (400 invalid_scope).</translation>
    </message>
    <message>
        <source>This client may not sign in with client credentials (400 unauthorized_client).</source>
        <translation>Dieser Client darf sich nicht mit Client-Zugangsdaten anmelden (400 unauthorized_client).</translation>
    </message>
    <message>
        <source>%1 does not offer sign-in with client credentials (400 unsupported_grant_type).</source>
        <translation>%1 bietet keine Anmeldung mit Client-Zugangsdaten an (400 unsupported_grant_type).</translation>
    </message>
    <message>
        <source>The client ID or the client secret was not accepted (%1)%2.</source>
        <translation>Client-ID oder Client-Geheimnis wurde nicht akzeptiert (%1)%2.</translation>
    </message>
    <message>
        <source>The name %1 could not be found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 refused the connection on port %2.</source>
        <translation>%1 hat die Verbindung auf Port %2 abgelehnt.</translation>
    </message>
    <message>
        <source>%1 did not accept a connection within 10 s.</source>
        <translation>%1 hat innerhalb von 10 s keine Verbindung angenommen.</translation>
    </message>
    <message>
        <source>This computer has no network connection.</source>
        <translation>Dieser Rechner hat keine Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The proxy of this computer did not pass the request to %1 on.</source>
        <translation>Der Proxy dieses Rechners hat die Anfrage nicht an %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer.</source>
        <translation>Dieser Rechner vertraut dem Zertifikat von %1 nicht.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 to %3 only.</source>
        <translation>Das Zertifikat von %1 gilt nur von %2 bis %3.</translation>
    </message>
    <message>
        <source>The certificate presented by %1 is for %2.</source>
        <translation>Das von %1 vorgelegte Zertifikat gilt für %2.</translation>
    </message>
    <message>
        <source>A secure connection to %1 could not be negotiated.</source>
        <translation>Eine sichere Verbindung zu %1 konnte nicht ausgehandelt werden.</translation>
    </message>
    <message>
        <source>%1 closed the connection without answering.</source>
        <translation>%1 hat die Verbindung geschlossen, ohne zu antworten.</translation>
    </message>
    <message>
        <source>The connection to %1 broke while the answer was arriving.</source>
        <translation>Die Verbindung zu %1 brach ab, während die Antwort eintraf.</translation>
    </message>
    <message>
        <source>The answer from %1 was cut off (%2 of %3 bytes).</source>
        <translation>Die Antwort von %1 wurde abgeschnitten (%2 von %3 Byte).</translation>
    </message>
    <message>
        <source>The answer from %1 was cut off after %2 bytes.</source>
        <translation>Die Antwort von %1 wurde nach %2 Byte abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 sent contradictory lengths for its answer.</source>
        <translation>%1 hat widersprüchliche Längen für die Antwort gesendet.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 s.</source>
        <translation>%1 hat die Antwort nicht innerhalb von %2 s abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 s (%3 bytes arrived).</source>
        <translation>%1 hat die Antwort nicht innerhalb von %2 s abgeschlossen (%3 Byte eingetroffen).</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat nicht innerhalb von %2 s geantwortet.</translation>
    </message>
    <message>
        <source>The answer from %1 is larger than %2 and was not read.</source>
        <translation>Die Antwort von %1 ist größer als %2 und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer from %1 has too many headers and was not read.</source>
        <translation>Die Antwort von %1 hat zu viele Kopfzeilen und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer from %1 unpacks to far more data than allowed and was not read.</source>
        <translation>Die Antwort von %1 ist entpackt weit größer als zulässig und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 did not answer in HTTP.</source>
        <translation>%1 hat nicht in HTTP geantwortet.</translation>
    </message>
    <message>
        <source>The computer slept or the network changed while waiting for %1.</source>
        <translation>Während auf %1 gewartet wurde, war der Rechner im Ruhezustand oder das Netzwerk hat gewechselt.</translation>
    </message>
    <message>
        <source>%1 answered without content (%2).</source>
        <translation>%1 hat ohne Inhalt geantwortet (%2).</translation>
    </message>
    <message>
        <source>%1 answered with the invalid status %2.</source>
        <translation>%1 hat mit dem ungültigen Status %2 geantwortet.</translation>
    </message>
    <message>
        <source>%1 redirected the request without a usable target (%2).</source>
        <translation>%1 hat die Anfrage ohne brauchbares Ziel umgeleitet (%2).</translation>
    </message>
    <message>
        <source>%1 redirected this %2 request to %3; redirects are not followed.</source>
        <translation>%1 hat diese %2-Anfrage nach %3 umgeleitet; Umleitungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>%1 redirected the request to %2. It was not followed, to keep the access token safe.</source>
        <translation>%1 hat die Anfrage nach %2 umgeleitet. Zum Schutz des Zugriffstokens wurde der Umleitung nicht gefolgt.</translation>
    </message>
    <message>
        <source>%1 refused the request as invalid (400)%2.</source>
        <translation>%1 hat die Anfrage als ungültig abgelehnt (400)%2.</translation>
    </message>
    <message>
        <source>The access token was not accepted (401).</source>
        <translation>Das Zugriffstoken wurde nicht akzeptiert (401).</translation>
    </message>
    <message>
        <source>%1 does not accept the access token, also after signing in again (401)%2.</source>
        <translation>%1 akzeptiert das Zugriffstoken auch nach erneuter Anmeldung nicht (401)%2.</translation>
    </message>
    <message>
        <source>%1 denied access (403)%2.</source>
        <translation>%1 hat den Zugriff verweigert (403)%2.</translation>
    </message>
    <message>
        <source>%1 was not found on %2 (404).</source>
        <translation>%1 wurde auf %2 nicht gefunden (404).</translation>
    </message>
    <message>
        <source>%1 does not offer this function (%2).</source>
        <translation>%1 bietet diese Funktion nicht an (%2).</translation>
    </message>
    <message>
        <source>%1 does not accept this data format (%2).</source>
        <translation>%1 akzeptiert dieses Datenformat nicht (%2).</translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request (408).</source>
        <translation>%1 hat das Warten auf die Anfrage aufgegeben (408).</translation>
    </message>
    <message>
        <source>%1 reports a conflict (409)%2.</source>
        <translation>%1 meldet einen Konflikt (409)%2.</translation>
    </message>
    <message>
        <source>%1 no longer exists on %2 (410).</source>
        <translation>%1 existiert auf %2 nicht mehr (410).</translation>
    </message>
    <message>
        <source>The request is too large for %1 (%2).</source>
        <translation>Die Anfrage ist zu groß für %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was changed on %2 since it was read (412).</source>
        <translation>%1 wurde auf %2 seit dem Lesen geändert (412).</translation>
    </message>
    <message>
        <source>%1 does not serve this address (421).</source>
        <translation>%1 bedient diese Adresse nicht (421).</translation>
    </message>
    <message>
        <source>The request changed between attempts.</source>
        <translation>Die Anfrage hat sich zwischen den Versuchen geändert.</translation>
    </message>
    <message>
        <source>%1 refused the content of the request (422)%2.</source>
        <translation>%1 hat den Inhalt der Anfrage abgelehnt (422)%2.</translation>
    </message>
    <message>
        <source>%1 asks to send the request again later (425).</source>
        <translation>%1 bittet darum, die Anfrage später erneut zu senden (425).</translation>
    </message>
    <message>
        <source>%1 demands a version check that is not available for %2 (428).</source>
        <translation>%1 verlangt eine Versionsprüfung, die hier nicht möglich ist: %2 (428).</translation>
    </message>
    <message>
        <source>%1 still limits requests after %2 waits (429).</source>
        <translation>%1 begrenzt die Anfragen auch nach %2 Wartezeiten noch (429).</translation>
    </message>
    <message>
        <source>%1 asks to wait until %2 (%3).</source>
        <translation>%1 bittet darum, bis %2 zu warten (%3).</translation>
    </message>
    <message>
        <source>%1 reported an internal error (500)%2.</source>
        <translation>%1 hat einen internen Fehler gemeldet (500)%2.</translation>
    </message>
    <message>
        <source>The gateway of %1 got no answer from the service (%2).</source>
        <translation>Das Gateway von %1 hat keine Antwort vom Dienst erhalten (%2).</translation>
    </message>
    <message>
        <source>%1 is still unavailable after %2 waits (503).</source>
        <translation>%1 ist auch nach %2 Wartezeiten nicht verfügbar (503).</translation>
    </message>
    <message>
        <source>%1 is unavailable (503).</source>
        <translation>%1 ist nicht verfügbar (503).</translation>
    </message>
    <message>
        <source>%1 refused the request (%2)%3.</source>
        <translation>%1 hat die Anfrage abgelehnt (%2)%3.</translation>
    </message>
    <message>
        <source>%1 reported an error (%2)%3.</source>
        <translation>%1 hat einen Fehler gemeldet (%2)%3.</translation>
    </message>
    <message>
        <source>The answer from %1 was empty.</source>
        <translation>Die Antwort von %1 war leer.</translation>
    </message>
    <message>
        <source>%1 answered with %2 instead of JSON.</source>
        <translation>%1 hat mit %2 statt mit JSON geantwortet.</translation>
    </message>
    <message>
        <source>The answer from %1 is not valid JSON (%2).</source>
        <translation>Die Antwort von %1 ist kein gültiges JSON (%2).</translation>
    </message>
    <message>
        <source>The answer from %1 cannot be used (%2).</source>
        <translation>Die Antwort von %1 ist unbrauchbar (%2).</translation>
    </message>
    <message>
        <source>The answer from %1 is nested deeper than 64 levels.</source>
        <translation>Die Antwort von %1 ist tiefer als 64 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The answer from %1 is not valid UTF-8 (%2).</source>
        <translation>Die Antwort von %1 ist kein gültiges UTF-8 (%2).</translation>
    </message>
    <message>
        <source>The answer from %1 is %2, expected %3.</source>
        <translation>Die Antwort von %1 ist %2, erwartet wird %3.</translation>
    </message>
    <message>
        <source>The answer from %1 lacks “%2”.</source>
        <translation>In der Antwort von %1 fehlt „%2“.</translation>
    </message>
    <message>
        <source>“%1” in the answer from %2 is %3, expected %4.</source>
        <translation>„%1“ in der Antwort von %2 ist %3, erwartet wird %4.</translation>
    </message>
    <message>
        <source>%1 issued a token of the unknown type “%2”.</source>
        <translation>%1 hat ein Token des unbekannten Typs „%2“ ausgestellt.</translation>
    </message>
    <message>
        <source>%1 reported the unknown %2 “%3”.</source>
        <translation>%1 hat für %2 den unbekannten Wert „%3“ gemeldet.</translation>
    </message>
    <message>
        <source>The simulation was accepted, but %1 returned an unusable identifier.</source>
        <translation>Die Simulation wurde angenommen, aber %1 hat eine unbrauchbare Kennung zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 returned an unusable identifier.</source>
        <translation>%1 hat eine unbrauchbare Kennung zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 answered about %2 instead of %3.</source>
        <translation>Die Antwort von %1 betrifft %2 statt %3.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Check the proxy settings.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>Ask the administrator of %1, or add its certificate authority under Connection ▸ Certificates.</source>
        <translation>Fragen Sie die Administration von %1 oder fügen Sie deren Zertifizierungsstelle unter Verbindung ▸ Zertifikate hinzu.</translation>
    </message>
    <message>
        <source>Report this to the administrator of %1; the answer is kept with the run.</source>
        <translation>Melden Sie dies der Administration von %1; die Antwort wird mit dem Lauf aufbewahrt.</translation>
    </message>
    <message>
        <source>Check the client ID and the client secret.</source>
        <translation>Prüfen Sie Client-ID und Client-Geheimnis.</translation>
    </message>
    <message>
        <source>The client may lack the scope %1.</source>
        <translation>Dem Client fehlt möglicherweise der Scope %1.</translation>
    </message>
    <message>
        <source>The server’s explanation is shown under Details.</source>
        <translation>Die Erklärung des Servers steht unter Details.</translation>
    </message>
    <message>
        <source>Reduce the number of inputs or utterances.</source>
        <translation>Verringern Sie die Anzahl der Eingaben oder Äußerungen.</translation>
    </message>
    <message>
        <source>Reduce the number of parallel runs or try later.</source>
        <translation>Verringern Sie die Anzahl paralleler Läufe oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The bot version may contain an error; check it in the administration console.</source>
        <translation>Die Bot-Version enthält möglicherweise einen Fehler; prüfen Sie sie in der Verwaltungskonsole.</translation>
    </message>
    <message>
        <source>This often means a sign-in page or a proxy page.</source>
        <translation>Das deutet oft auf eine Anmelde- oder Proxy-Seite hin.</translation>
    </message>
    <message>
        <source>sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>read the versions of bot %1</source>
        <translation>Lesen der Versionen von Bot %1</translation>
    </message>
    <message>
        <source>read environment %1</source>
        <translation>Lesen der Umgebung %1</translation>
    </message>
    <message>
        <source>start the simulation</source>
        <translation>Starten der Simulation</translation>
    </message>
    <message>
        <source>follow simulation %1</source>
        <translation>Verfolgen der Simulation %1</translation>
    </message>
    <message>
        <source>read intent %1</source>
        <translation>Lesen des Intents %1</translation>
    </message>
    <message>
        <source>save intent %1</source>
        <translation>Speichern des Intents %1</translation>
    </message>
    <message>
        <source>start retraining</source>
        <translation>Starten des neuen Trainings</translation>
    </message>
    <message>
        <source>follow training %1</source>
        <translation>Verfolgen des Trainings %1</translation>
    </message>
    <message>
        <source>list the bots</source>
        <translation>Auflisten der Bots</translation>
    </message>
    <message>
        <source>list the environments</source>
        <translation>Auflisten der Umgebungen</translation>
    </message>
    <message>
        <source>list the intents</source>
        <translation>Auflisten der Intents</translation>
    </message>
    <message>
        <source>measure the accuracy</source>
        <translation>Messen der Genauigkeit</translation>
    </message>
    <message>
        <source>cancel simulation %1</source>
        <translation>Abbrechen der Simulation %1</translation>
    </message>
    <message>
        <source>It is not known whether the simulation was started, so it was not sent again. Choose “Look for it”, “Send again” or “Leave it”.</source>
        <translation>Es ist nicht bekannt, ob die Simulation gestartet wurde; sie wurde daher nicht erneut gesendet. Wählen Sie „Nachsehen“, „Erneut senden“ oder „So lassen“.</translation>
    </message>
    <message>
        <source>The intent is saved. It is not known whether retraining started, so it was not requested again. Choose “Check training jobs” or “Request again”.</source>
        <translation>Der Intent ist gespeichert. Es ist nicht bekannt, ob das neue Training begonnen hat; es wurde daher nicht erneut angefordert. Wählen Sie „Trainingsaufträge prüfen“ oder „Erneut anfordern“.</translation>
    </message>
    <message>
        <source>No usable answer came for %1 min. The simulation may still be running; it stays in Jobs and can be followed again.</source>
        <translation>Seit %1 min kam keine brauchbare Antwort. Die Simulation läuft möglicherweise noch; sie bleibt unter Aufträge und kann wieder verfolgt werden.</translation>
    </message>
    <message>
        <source>The intent is saved. No usable answer came for %1 min; training may still be running and stays in Jobs.</source>
        <translation>Der Intent ist gespeichert. Seit %1 min kam keine brauchbare Antwort; das Training läuft möglicherweise noch und bleibt unter Aufträge.</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>The simulation was not started.</source>
        <translation>Die Simulation wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Following stopped. The simulation may still be running; it stays in Jobs.</source>
        <translation>Die Simulation wird nicht weiter verfolgt. Sie läuft möglicherweise noch und bleibt unter Aufträge.</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The intent on the server is unchanged.</source>
        <translation>Der Intent auf dem Server ist unverändert.</translation>
    </message>
    <message>
        <source>The intent is saved, but the model was not retrained.</source>
        <translation>Der Intent ist gespeichert, aber das Modell wurde nicht neu trainiert.</translation>
    </message>
    <message>
        <source>The intent is saved. Following stopped; training stays in Jobs.</source>
        <translation>Der Intent ist gespeichert. Das Training wird nicht weiter verfolgt; es bleibt unter Aufträge.</translation>
    </message>
    <message>
        <source>It is not known whether the change was saved; the intent could not be read back. It was not sent again. Choose “Check now” or “Leave it”.</source>
        <translation>Es ist nicht bekannt, ob die Änderung gespeichert wurde; der Intent konnte nicht zurückgelesen werden. Er wurde nicht erneut gesendet. Wählen Sie „Jetzt prüfen“ oder „So lassen“.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Compare the versions and choose what to keep.</source>
        <translation>Nichts wurde überschrieben. Vergleichen Sie die Versionen und wählen Sie, was bleiben soll.</translation>
    </message>
    <message>
        <source>Could not %1.</source>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1: %2 Trying again in %3 s (%4 of %5).</source>
        <translation>%1: %2 Neuer Versuch in %3 s (%4 von %5).</translation>
    </message>
    <message>
        <source>waiting %1 s (rate limit)</source>
        <translation>wartet %1 s (Anfragebegrenzung)</translation>
    </message>
    <message>
        <source>waiting %1 s (as the server asked)</source>
        <translation>wartet %1 s (auf Wunsch des Servers)</translation>
    </message>
    <message>
        <source>%1 answered %2 where %3 is documented.</source>
        <translation>%1 hat mit %2 geantwortet; dokumentiert ist %3.</translation>
    </message>
    <message>
        <source>The target has no client ID.</source>
        <translation>Das Ziel hat keine Client-ID.</translation>
    </message>
    <message>
        <source>There is no client secret for the client %1.</source>
        <translation>Für den Client %1 gibt es kein Client-Geheimnis.</translation>
    </message>
    <message>
        <source>%1 issues tokens that have already expired.</source>
        <translation>%1 stellt Token aus, die bereits abgelaufen sind.</translation>
    </message>
    <message>
        <source>The token lacks the scope %1.</source>
        <translation>Dem Token fehlt der Scope %1.</translation>
    </message>
    <message>
        <source>%1 issued a token that is too long.</source>
        <translation>%1 hat ein zu langes Token ausgestellt.</translation>
    </message>
    <message>
        <source>%1 issued a token with characters that are not allowed.</source>
        <translation>%1 hat ein Token mit unzulässigen Zeichen ausgestellt.</translation>
    </message>
    <message>
        <source>%1 did not say how long the token is valid; 5 min assumed.</source>
        <translation>%1 hat nicht angegeben, wie lange das Token gilt; 5 min werden angenommen.</translation>
    </message>
    <message>
        <source>%1 did not grant the scopes %2.</source>
        <translation>%1 hat die Scopes %2 nicht gewährt.</translation>
    </message>
    <message>
        <source>No certificate could be read from %1.</source>
        <translation>Aus %1 konnte kein Zertifikat gelesen werden.</translation>
    </message>
    <message>
        <source>The target names no %1.</source>
        <translation>Im Ziel fehlt die Angabe: %1.</translation>
    </message>
    <message>
        <source>The %1 “%2” cannot be used in an address. Allowed are letters, digits and . _ ~ -</source>
        <translation>%1 „%2“ kann nicht in einer Adresse verwendet werden. Zulässig sind Buchstaben, Ziffern und . _ ~ -</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>The answer lacks “steps”.</source>
        <translation>In der Antwort fehlt „steps“.</translation>
    </message>
    <message>
        <source>The answer is about %1.</source>
        <translation>Die Antwort betrifft %1.</translation>
    </message>
    <message>
        <source>Could not use the result of simulation %1. %2 The raw answer is kept with the run.</source>
        <translation>Das Ergebnis der Simulation %1 ist unbrauchbar. %2 Die Rohantwort wird mit dem Lauf aufbewahrt.</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Retraining was accepted without a usable job identifier; it cannot be followed.</source>
        <translation>Das neue Training wurde ohne brauchbare Auftragskennung angenommen; es kann nicht verfolgt werden.</translation>
    </message>
    <message>
        <source>training job</source>
        <translation>Trainingsauftrag</translation>
    </message>
    <message>
        <source>Intent %1 was changed on %2 since it was read.</source>
        <translation>Intent %1 wurde auf %2 seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>%1 offers no version check; the intent was compared just before saving.</source>
        <translation>%1 bietet keine Versionsprüfung; der Intent wurde unmittelbar vor dem Speichern verglichen.</translation>
    </message>
    <message>
        <source>Intent %1 no longer exists on %2.</source>
        <translation>Intent %1 existiert auf %2 nicht mehr.</translation>
    </message>
    <message>
        <source>%1 cannot return intents: the intent was not compared before saving, and annotations are sent for all utterances alike.</source>
        <translation>%1 kann keine Intents zurückgeben: Der Intent wurde vor dem Speichern nicht verglichen, und Annotationen werden für alle Äußerungen gleich gesendet.</translation>
    </message>
    <message>
        <source>Saved. The answer was lost, so the intent was read back and is as you saved it.</source>
        <translation>Gespeichert. Die Antwort ging verloren; der Intent wurde daher zurückgelesen und ist so, wie Sie ihn gespeichert haben.</translation>
    </message>
    <message>
        <source>Bot %1 has no versions.</source>
        <translation>Bot %1 hat keine Versionen.</translation>
    </message>
    <message>
        <source>Version %1 of bot %2 does not exist.</source>
        <translation>Version %1 von Bot %2 existiert nicht.</translation>
    </message>
    <message>
        <source>Version %1 of bot %2 is %3, not ACTIVE.</source>
        <translation>Version %1 von Bot %2 ist %3, nicht ACTIVE.</translation>
    </message>
    <message>
        <source>Version %1 has the unknown status “%2”; only ACTIVE versions are tested.</source>
        <translation>Version %1 hat den unbekannten Status „%2“; nur ACTIVE-Versionen werden getestet.</translation>
    </message>
    <message>
        <source>Environment %1 is strict but names no allowed bots.</source>
        <translation>Umgebung %1 ist streng isoliert, nennt aber keine zugelassenen Bots.</translation>
    </message>
    <message>
        <source>Bot %1 is not allowed in environment %2 (strict isolation).</source>
        <translation>Bot %1 ist in der Umgebung %2 nicht zugelassen (strenge Isolation).</translation>
    </message>
    <message>
        <source>Environment %1 has the unknown isolation mode “%2”.</source>
        <translation>Umgebung %1 hat den unbekannten Isolationsmodus „%2“.</translation>
    </message>
    <message>
        <source>Intent %1 was created on %2 meanwhile.</source>
        <translation>Intent %1 wurde inzwischen auf %2 angelegt.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>%1 exists already. Nothing was replaced.</source>
        <translation>%1 existiert bereits. Nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>Could not move %1.</source>
        <translation>%1 konnte nicht verschoben werden.</translation>
    </message>
    <message>
        <source>Could not move %1 to the trash. It is still there.</source>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden. Die Datei ist noch da.</translation>
    </message>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Could not remove the folder %1. It is not empty.</source>
        <translation>Der Ordner %1 konnte nicht entfernt werden. Er ist nicht leer.</translation>
    </message>
</context>
<context>
    <name>FindText</name>
    <message>
        <source>%1 at character %2.</source>
        <extracomment>%1 what is wrong, %2 the number of the character</extracomment>
        <translation>%1 bei Zeichen %2.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>en</source>
        <comment>language of the report, as the lang attribute wants it</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>IntentEffect</name>
    <message>
        <source>no measurable change</source>
        <translation>keine messbare Änderung</translation>
    </message>
    <message>
        <source>+%1 / −%2 of %3 utterances</source>
        <translation>+%1 / −%2 von %3 Äußerungen</translation>
    </message>
</context>
<context>
    <name>Interop</name>
    <message>
        <source>the encoding of the file</source>
        <translation>die Codierung der Datei</translation>
    </message>
    <message>
        <source>it is not UTF-8 and has no byte order mark; it was read as %1</source>
        <translation>weder UTF-8 noch Bytereihenfolgemarke; gelesen als %1</translation>
    </message>
    <message>
        <source>slot %1 = %2</source>
        <translation>Slot %1 = %2</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Could not keep the webhook in %1: %2</source>
        <translation>Der Webhook konnte nicht in %1 aufbewahrt werden: %2</translation>
    </message>
    <message>
        <source>The outbox was full.</source>
        <translation>Der Postausgang war voll.</translation>
    </message>
</context>
<context>
    <name>PollSchedule</name>
    <message numerus="yes">
        <source>Could not follow simulation %1. The server still limits requests after %n wait(s) (429). Following stopped. The simulation may still be running. Reduce the number of parallel runs or try later.</source>
        <translation>
            <numerusform>Verfolgen der Simulation %1 fehlgeschlagen. Der Server begrenzt die Anfragen auch nach %n Wartezeit noch (429). Die Simulation wird nicht weiter verfolgt; sie läuft möglicherweise noch. Verringern Sie die Anzahl paralleler Läufe oder versuchen Sie es später.</numerusform>
            <numerusform>Verfolgen der Simulation %1 fehlgeschlagen. Der Server begrenzt die Anfragen auch nach %n Wartezeiten noch (429). Die Simulation wird nicht weiter verfolgt; sie läuft möglicherweise noch. Verringern Sie die Anzahl paralleler Läufe oder versuchen Sie es später.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not follow simulation %1. The server asks to wait %2 s (429), longer than allowed. Following stopped. The simulation may still be running.</source>
        <translation>Verfolgen der Simulation %1 fehlgeschlagen. Der Server bittet darum, %2 s zu warten (429), länger als zulässig. Die Simulation wird nicht weiter verfolgt; sie läuft möglicherweise noch.</translation>
    </message>
    <message numerus="yes">
        <source>Could not follow simulation %1. No usable answer came for %n minute(s). The simulation may still be running. The last trouble: %2</source>
        <translation>
            <numerusform>Verfolgen der Simulation %1 fehlgeschlagen. Seit %n Minute kam keine brauchbare Antwort. Die Simulation läuft möglicherweise noch. Die letzte Störung: %2</numerusform>
            <numerusform>Verfolgen der Simulation %1 fehlgeschlagen. Seit %n Minuten kam keine brauchbare Antwort. Die Simulation läuft möglicherweise noch. Die letzte Störung: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Nothing could be recovered from %1. %2</source>
        <translation>Aus %1 konnte nichts wiederhergestellt werden. %2</translation>
    </message>
    <message>
        <source>It is not a recovery copy.</source>
        <translation>Es ist keine Sicherungskopie.</translation>
    </message>
    <message>
        <source>Its first line is damaged.</source>
        <translation>Die erste Zeile ist beschädigt.</translation>
    </message>
    <message>
        <source>Could not open %1. It was made by a newer version (format %2); this version reads up to %3.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei stammt von einer neueren Version (Format %2); diese Version liest bis %3.</translation>
    </message>
    <message>
        <source>It holds no whole edit.</source>
        <translation>Sie enthält keine vollständige Änderung.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>Der Text ist größer als %1 Byte.</translation>
    </message>
    <message>
        <source>It is not valid UTF-8 (byte %1).</source>
        <translation>Der Text ist kein gültiges UTF-8 (Byte %1).</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>%1: the number is out of range.</source>
        <translation>%1: Die Zahl liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>%1: it ends too early.</source>
        <translation>%1: Der Text endet zu früh.</translation>
    </message>
    <message>
        <source>%1: this is not valid JSON here.</source>
        <translation>%1: Hier steht kein gültiges JSON.</translation>
    </message>
    <message>
        <source>“severity” must be “must” or “should”.</source>
        <translation>„severity“ muss „must“ oder „should“ sein.</translation>
    </message>
    <message>
        <source>The row has %1 values, but there are %2 columns.</source>
        <translation>Die Zeile hat %1 Werte, es gibt aber %2 Spalten.</translation>
    </message>
    <message>
        <source>The file has no “format”; it is read as %1 1.0.</source>
        <translation>In der Datei fehlt „format“; sie wird als %1 1.0 gelesen.</translation>
    </message>
    <message>
        <source>This is a “%1”, expected “%2”.</source>
        <translation>Dies ist „%1“, erwartet wird „%2“.</translation>
    </message>
    <message>
        <source>It was made by a newer version (format %1); this version reads up to %2.</source>
        <translation>Die Datei stammt von einer neueren Version (Format %1); diese Version liest bis %2.</translation>
    </message>
    <message>
        <source>No assertions: nothing was assessed.</source>
        <translation>Keine Zusicherungen: Nichts wurde bewertet.</translation>
    </message>
    <message>
        <source>1 assertion had no step.</source>
        <translation>Zu 1 Zusicherung gab es keinen Schritt.</translation>
    </message>
    <message>
        <source>%1 assertions had no step.</source>
        <translation>Zu %1 Zusicherungen gab es keinen Schritt.</translation>
    </message>
    <message>
        <source>No step could be compared.</source>
        <translation>Kein Schritt konnte verglichen werden.</translation>
    </message>
    <message>
        <source>A figure is out of range.</source>
        <translation>Eine Kennzahl liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>The simulation failed on the server.</source>
        <translation>Die Simulation ist auf dem Server fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The simulation failed on the server: %1.</source>
        <translation>Die Simulation ist auf dem Server fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The simulation is still running.</source>
        <translation>Die Simulation läuft noch.</translation>
    </message>
    <message>
        <source>Invalid regular expression at position %1: %2.</source>
        <translation>Ungültiger regulärer Ausdruck an Position %1: %2.</translation>
    </message>
    <message>
        <source>This check compares with a text.</source>
        <translation>Diese Prüfung vergleicht mit einem Text.</translation>
    </message>
    <message>
        <source>This check compares with a list of names.</source>
        <translation>Diese Prüfung vergleicht mit einer Liste von Namen.</translation>
    </message>
    <message>
        <source>This check compares with a number from 0 to 1.</source>
        <translation>Diese Prüfung vergleicht mit einer Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>This check compares with a number of milliseconds, 0 or more.</source>
        <translation>Diese Prüfung vergleicht mit einer Anzahl Millisekunden, 0 oder mehr.</translation>
    </message>
    <message>
        <source>This check compares with a number.</source>
        <translation>Diese Prüfung vergleicht mit einer Zahl.</translation>
    </message>
    <message>
        <source>This check needs a value to compare with.</source>
        <translation>Diese Prüfung braucht einen Vergleichswert.</translation>
    </message>
    <message>
        <source>Unknown kind of check “%1”.</source>
        <translation>Unbekannte Art der Prüfung „%1“.</translation>
    </message>
    <message>
        <source>The check “%1” has no operator “%2”.</source>
        <translation>Die Prüfung „%1“ hat keinen Operator „%2“.</translation>
    </message>
    <message>
        <source>This check needs an entity type.</source>
        <translation>Diese Prüfung braucht einen Entitätstyp.</translation>
    </message>
    <message>
        <source>“%1” is no JSON pointer; one looks like “/user/name”.</source>
        <translation>„%1“ ist kein JSON-Pointer; einer sieht aus wie „/user/name“.</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>Es ist keine Adresse angegeben.</translation>
    </message>
    <message>
        <source>The address contains a space, a backslash or an invisible character.</source>
        <translation>Die Adresse enthält ein Leerzeichen, einen Rückstrich oder ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>The address contains a user name. Remove everything up to the @.</source>
        <translation>Die Adresse enthält einen Benutzernamen. Entfernen Sie alles bis zum @.</translation>
    </message>
    <message>
        <source>The address contains a #. Remove it and what follows.</source>
        <translation>Die Adresse enthält ein #. Entfernen Sie es und alles, was folgt.</translation>
    </message>
    <message>
        <source>The address names the port 0.</source>
        <translation>Die Adresse nennt den Port 0.</translation>
    </message>
    <message>
        <source>The address must start with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http is allowed to this computer only (localhost, 127.0.0.1 or [::1]). Use https://.</source>
        <translation>Unverschlüsseltes http ist nur zu diesem Rechner zulässig (localhost, 127.0.0.1 oder [::1]). Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>The address contains “..”.</source>
        <translation>Die Adresse enthält „..“.</translation>
    </message>
    <message>
        <source>Confidence per turn: none was reported.</source>
        <translation>Konfidenz je Turn: keine gemeldet.</translation>
    </message>
    <message>
        <source>Confidence per turn: reported for %1 of %2 turns, lowest %3.</source>
        <translation>Konfidenz je Turn: für %1 von %2 Turns gemeldet, niedrigste %3.</translation>
    </message>
    <message>
        <source>%1 Each mark stands for %2 turns and shows the lowest.</source>
        <translation>%1 Jede Markierung steht für %2 Turns und zeigt den niedrigsten Wert.</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 other</source>
        <translation>%1 bestanden, %2 nicht bestanden, %3 andere</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The test was not run.</source>
        <translation>Der Test wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Rehearsal report: %1</source>
        <translation>Rehearsal-Bericht: %1</translation>
    </message>
    <message>
        <source>A target needs a name.</source>
        <translation>Ein Ziel braucht einen Namen.</translation>
    </message>
    <message>
        <source>This name belongs to the embedded sandbox.</source>
        <translation>Dieser Name gehört der eingebauten Sandbox.</translation>
    </message>
    <message>
        <source>Needed to run on this target.</source>
        <translation>Nötig, um auf diesem Ziel auszuführen.</translation>
    </message>
    <message>
        <source>Allowed are letters, digits and . _ ~ -</source>
        <translation>Zulässig sind Buchstaben, Ziffern und . _ ~ -</translation>
    </message>
    <message>
        <source>A number of seconds from %1 to %2.</source>
        <translation>Eine Anzahl Sekunden von %1 bis %2.</translation>
    </message>
    <message>
        <source>&amp;Webhook URL</source>
        <translation>&amp;Webhook-URL</translation>
    </message>
    <message>
        <source>&amp;Poll every (s)</source>
        <translation>Abfra&amp;ge alle (s)</translation>
    </message>
    <message>
        <source>Give up a&amp;fter (s)</source>
        <translation>Au&amp;fgeben nach (s)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>&amp;Token URL</source>
        <translation>&amp;Token-URL</translation>
    </message>
    <message>
        <source>from the base URL</source>
        <translation>aus der Basis-URL</translation>
    </message>
    <message>
        <source>&amp;Client id</source>
        <translation>&amp;Client-ID</translation>
    </message>
    <message>
        <source>B&amp;ot</source>
        <translation>B&amp;ot</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>C&amp;A-Datei</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>A delay is a whole number of milliseconds from 0 to one day.</source>
        <translation>Eine Pause ist eine ganze Zahl von Millisekunden von 0 bis zu einem Tag.</translation>
    </message>
    <message>
        <source>A minimum confidence is a number from 0 to 1, for example %1.</source>
        <translation>Eine Mindestkonfidenz ist eine Zahl von 0 bis 1, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>A minimum confidence needs an expected intent.</source>
        <translation>Eine Mindestkonfidenz braucht einen erwarteten Intent.</translation>
    </message>
    <message>
        <source>Entities are lines of the form: type = value</source>
        <translation>Entitäten sind Zeilen der Form: Typ = Wert</translation>
    </message>
    <message>
        <source>The entity type %1 stands there twice.</source>
        <translation>Der Entitätstyp %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>Expected entities need an expected intent.</source>
        <translation>Erwartete Entitäten brauchen einen erwarteten Intent.</translation>
    </message>
    <message>
        <source>Checks are lines of JSON as the files have them; open the cell for a form.</source>
        <translation>Prüfungen sind Zeilen in JSON wie in den Dateien; öffnen Sie die Zelle für ein Formular.</translation>
    </message>
    <message>
        <source>This column shows what the last run gave and is not edited.</source>
        <translation>Diese Spalte zeigt das Ergebnis des letzten Laufs und wird nicht bearbeitet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 an intent, %2 its confidence
----------
Kind of a check and what it looks at: &quot;Entity date&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A text in quotation marks</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: not %2 %3</source>
        <translation>%1: nicht (%2 %3)</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 assertions, %4 s</source>
        <extracomment>%1 Passed or Failed, %2 of %3 assertions, %4 seconds</extracomment>
        <translation>%1: %2 von %3 Zusicherungen, %4 s</translation>
    </message>
    <message>
        <source>Run it again when you are ready.</source>
        <translation>Führen Sie den Test erneut aus, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>Check the network and the address of the target, then run again.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse des Ziels und führen Sie den Test dann erneut aus.</translation>
    </message>
    <message>
        <source>The service was too slow; run again, or raise the timeout of the target.</source>
        <translation>Der Dienst war zu langsam; führen Sie den Test erneut aus oder erhöhen Sie das Zeitlimit des Ziels.</translation>
    </message>
    <message>
        <source>Check client id and secret of the target.</source>
        <translation>Prüfen Sie Client-ID und Geheimnis des Ziels.</translation>
    </message>
    <message>
        <source>Ask whoever runs the service for the missing permission.</source>
        <translation>Bitten Sie den Betreiber des Dienstes um die fehlende Berechtigung.</translation>
    </message>
    <message>
        <source>Check bot, environment and version of the target.</source>
        <translation>Prüfen Sie Bot, Umgebung und Version des Ziels.</translation>
    </message>
    <message>
        <source>Mend what the message names, then run again.</source>
        <translation>Beheben Sie, was die Meldung nennt, und führen Sie den Test dann erneut aus.</translation>
    </message>
    <message>
        <source>The service asks for a pause; run fewer tests at once or later.</source>
        <translation>Der Dienst bittet um eine Pause; führen Sie weniger Tests gleichzeitig oder später aus.</translation>
    </message>
    <message>
        <source>The fault is with the service; run again later.</source>
        <translation>Der Fehler liegt beim Dienst; führen Sie den Test später erneut aus.</translation>
    </message>
    <message>
        <source>The service answered in a way that cannot be used; check address and version.</source>
        <translation>Der Dienst hat unbrauchbar geantwortet; prüfen Sie Adresse und Version.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to and has room.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>Nobody knows whether the service ran it; look there before you run it again.</source>
        <translation>Niemand weiß, ob der Dienst den Test ausgeführt hat; sehen Sie dort nach, bevor Sie ihn erneut ausführen.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile; reload and try again.</source>
        <translation>Jemand anderes hat es inzwischen geändert; laden Sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Open the target and complete its settings.</source>
        <translation>Öffnen Sie das Ziel und vervollständigen Sie die Einstellungen.</translation>
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation>Dieser Dienst bietet das nicht an.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 the number of a line of a file, %2 a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>the text is not UTF-8. Export it as “CSV UTF-8” and try again.</source>
        <translation>Der Text ist nicht in UTF-8. Exportieren Sie ihn als „CSV UTF-8“ und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>the file has more than %1 rows.</source>
        <translation>Die Datei hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>the file is empty; it should begin with the names of its columns.</source>
        <translation>Die Datei ist leer; sie sollte mit den Namen der Spalten beginnen.</translation>
    </message>
    <message>
        <source>%1 is not defined: neither a column of the data rows nor a variable</source>
        <translation>%1 ist nicht definiert: weder eine Spalte der Datenzeilen noch eine Variable</translation>
    </message>
    <message>
        <source>%1 = %2 (variable of the test)</source>
        <extracomment>%1 is a placeholder such as {{city}}, %2 its value</extracomment>
        <translation>%1 = %2 (Variable des Tests)</translation>
    </message>
    <message>
        <source>%1 = %2 (data row %3)</source>
        <extracomment>%1 is a placeholder such as {{city}}, %2 its value, %3 a number</extracomment>
        <translation>%1 = %2 (Datenzeile %3)</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no intent</source>
        <translation>kein Intent</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>An operator and a value: &quot;equals “Which hotel?”&quot;</extracomment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Each column needs at least one value.</source>
        <translation>Jede Spalte braucht mindestens einen Wert.</translation>
    </message>
    <message>
        <source>That would be more than %1 rows.</source>
        <translation>Das wären mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>These are too many values to combine in pairs.</source>
        <translation>Das sind zu viele Werte, um sie paarweise zu kombinieren.</translation>
    </message>
    <message>
        <source>A sample has at least one row.</source>
        <translation>Eine Stichprobe hat mindestens eine Zeile.</translation>
    </message>
    <message>
        <source>No text uses the column “%1”: write {{%1}} where its values belong.</source>
        <translation>Kein Text verwendet die Spalte „%1“: Schreiben Sie {{%1}}, wo ihre Werte hingehören.</translation>
    </message>
    <message>
        <source>{{%1}} is neither a column nor a variable.</source>
        <translation>{{%1}} ist weder eine Spalte noch eine Variable.</translation>
    </message>
    <message>
        <source>%n empty cell(s) in “%1”, the first in row %2.</source>
        <extracomment>%1 the name of a column, %2 the number of a row</extracomment>
        <translation>Leere Zellen in „%1“: %n, die erste in Zeile %2.</translation>
    </message>
    <message>
        <source>%n row(s) repeat an earlier row, the first is row %1.</source>
        <extracomment>%1 the number of a row</extracomment>
        <translation>Zeilen, die eine frühere Zeile wiederholen: %n, die erste ist Zeile %1.</translation>
    </message>
    <message>
        <source>%n row(s) give the same conversation as an earlier row, the first is row %1.</source>
        <extracomment>%1 the number of a row</extracomment>
        <translation>Zeilen mit demselben Gespräch wie eine frühere Zeile: %n, die erste ist Zeile %1.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>What is said in turn %1 was changed or added after the run; run the test again.</source>
        <translation>Was in Turn %1 gesagt wird, wurde nach dem Lauf geändert oder hinzugefügt; führen Sie den Test erneut aus.</translation>
    </message>
    <message>
        <source>The initial context was changed after the run; run the test again.</source>
        <translation>Der Anfangskontext wurde nach dem Lauf geändert; führen Sie den Test erneut aus.</translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>außerhalb des Themengebiets</translation>
    </message>
    <message>
        <source>expects %1 ≥ %2</source>
        <extracomment>%1 an intent, %2 the least confidence</extracomment>
        <translation>erwartet %1 ≥ %2</translation>
    </message>
    <message>
        <source>(no reply)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>Asked again, the bot said: %1</source>
        <translation>Erneut gefragt, sagte der Bot: %1</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <comment>data rows</comment>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repetition(s)</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln Turn</numerusform>
            <numerusform>%Ln Turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed, and the result is old: what is said has changed since the run</source>
        <translation>Nicht bestanden, und das Ergebnis ist veraltet: Das Gesagte hat sich seit dem Lauf geändert</translation>
    </message>
    <message>
        <source>The result is old: what is said has changed since the run</source>
        <translation>Das Ergebnis ist veraltet: Das Gesagte hat sich seit dem Lauf geändert</translation>
    </message>
    <message>
        <source>%1: %2 of %3 assertions, judged again, not run</source>
        <extracomment>%1 Passed or Failed, %2 of %3 assertions</extracomment>
        <translation>%1: %2 von %3 Zusicherungen, neu beurteilt, nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 % similar to “%2” in intent %3.</source>
        <translation>Zu %1 % ähnlich wie „%2“ im Intent %3.</translation>
    </message>
    <message>
        <source>%1 % similar to “%2” in intent %3 by the weight of its words.</source>
        <translation>Zu %1 % ähnlich wie „%2“ im Intent %3, nach Gewicht der Wörter.</translation>
    </message>
    <message>
        <source>Nearer to “%1” in intent %2 (%3 %) than to its own intent (%4 %).</source>
        <translation>Näher an „%1“ im Intent %2 (%3 %) als am eigenen Intent (%4 %).</translation>
    </message>
    <message>
        <source>Taken for intent %1 (margin %2, probability %3 %). Its nearest utterance is “%4”.</source>
        <translation>Wird für den Intent %1 gehalten (Vorsprung %2, Wahrscheinlichkeit %3 %). Die nächstliegende Äußerung dort ist „%4“.</translation>
    </message>
    <message>
        <source>“%1” is no “entity = value”.</source>
        <translation>„%1“ hat nicht die Form „Entität = Wert“.</translation>
    </message>
    <message>
        <source>“%1” does not stand in the utterance, or is labelled already.</source>
        <translation>„%1“ kommt in der Äußerung nicht vor oder ist bereits annotiert.</translation>
    </message>
    <message>
        <source>Its first line should be the name of the intent.</source>
        <translation>Die erste Zeile sollte der Name des Intents sein.</translation>
    </message>
    <message>
        <source>It is a conversation, not a list of utterances.</source>
        <translation>Es ist ein Gespräch, keine Liste von Äußerungen.</translation>
    </message>
    <message>
        <source>intent %1</source>
        <translation>Intent %1</translation>
    </message>
    <message>
        <source>its name cannot stand in the file</source>
        <translation>der Name kann nicht in der Datei stehen</translation>
    </message>
    <message>
        <source>It is no training data of Snips.</source>
        <translation>Es sind keine Trainingsdaten von Snips.</translation>
    </message>
    <message>
        <source>it is no list of utterances</source>
        <translation>keine Liste von Äußerungen</translation>
    </message>
    <message>
        <source>entity %1</source>
        <translation>Entität %1</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>der Text fehlt</translation>
    </message>
    <message>
        <source>an utterance of %1</source>
        <translation>eine Äußerung von %1</translation>
    </message>
    <message>
        <source>no intent is named</source>
        <translation>kein Intent genannt</translation>
    </message>
    <message>
        <source>%1 of intent %2</source>
        <translation>%1 des Intents %2</translation>
    </message>
    <message>
        <source>only example sentences are imported</source>
        <translation>nur Beispielsätze werden importiert</translation>
    </message>
    <message>
        <source>more than three columns</source>
        <translation>mehr als drei Spalten</translation>
    </message>
    <message>
        <source>the format has three</source>
        <translation>das Format hat drei</translation>
    </message>
    <message>
        <source>It is no list of intents.</source>
        <translation>Es ist keine Liste von Intents.</translation>
    </message>
    <message>
        <source>an intent</source>
        <translation>ein Intent</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>der Name fehlt</translation>
    </message>
    <message>
        <source>an example sentence of %1</source>
        <translation>ein Beispielsatz von %1</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>the type of intent %1 (%2)</source>
        <translation>der Typ des Intents %1 (%2)</translation>
    </message>
    <message>
        <source>only the intent named rejectIntent has another type than the others</source>
        <translation>nur der Intent namens rejectIntent hat einen anderen Typ als die übrigen</translation>
    </message>
    <message>
        <source>it has half a character, which no file can hold</source>
        <translation>enthält ein halbes Zeichen, das keine Datei fassen kann</translation>
    </message>
    <message>
        <source>it has no utterances, and the format has one row for each</source>
        <translation>keine Äußerungen, und das Format hat eine Zeile je Äußerung</translation>
    </message>
    <message>
        <source>the format has standard and reject intents only</source>
        <translation>das Format kennt nur Standard- und Reject-Intents</translation>
    </message>
    <message>
        <source>it is no plain file inside the archive</source>
        <translation>keine einfache Datei im Archiv</translation>
    </message>
    <message>
        <source>the format has standard and fallback intents only</source>
        <translation>das Format kennt nur Standard- und Fallback-Intents</translation>
    </message>
    <message>
        <source>it is empty, or has half a character</source>
        <translation>leer oder mit einem halben Zeichen</translation>
    </message>
    <message>
        <source>the format has no place for it</source>
        <translation>das Format hat keinen Platz dafür</translation>
    </message>
    <message>
        <source>the id of intent %1</source>
        <translation>die ID des Intents %1</translation>
    </message>
    <message>
        <source>the language of intent %1 (%2)</source>
        <translation>die Sprache des Intents %1 (%2)</translation>
    </message>
    <message>
        <source>that intent %1 is disabled</source>
        <translation>dass der Intent %1 deaktiviert ist</translation>
    </message>
    <message>
        <source>entity %1 of %2</source>
        <translation>Entität %1 von %2</translation>
    </message>
    <message>
        <source>the format has no entities</source>
        <translation>das Format kennt keine Entitäten</translation>
    </message>
    <message>
        <source>it is empty, or has line breaks or control characters, and the format has one line for each</source>
        <translation>leer oder mit Zeilenumbrüchen oder Steuerzeichen, und das Format hat eine Zeile je Äußerung</translation>
    </message>
    <message>
        <source>white space around %1</source>
        <translation>Leerraum um %1</translation>
    </message>
    <message>
        <source>the format ignores it</source>
        <translation>das Format ignoriert ihn</translation>
    </message>
    <message>
        <source>it overlaps another one or lies outside the text</source>
        <translation>überlappt eine andere oder liegt außerhalb des Textes</translation>
    </message>
    <message>
        <source>Import the CSV and the JSON files one after the other.</source>
        <translation>Importieren Sie die CSV- und die JSON-Dateien nacheinander.</translation>
    </message>
    <message>
        <source>Rasa NLU (YAML)</source>
        <translation>Rasa NLU (YAML)</translation>
    </message>
    <message>
        <source>Cognigy intents (CSV or JSON)</source>
        <translation>Cognigy-Intents (CSV oder JSON)</translation>
    </message>
    <message>
        <source>Botium utterances</source>
        <translation>Botium-Äußerungen</translation>
    </message>
    <message>
        <source>Dialogflow ES (zip)</source>
        <translation>Dialogflow ES (ZIP)</translation>
    </message>
    <message>
        <source>Table (CSV or TSV)</source>
        <translation>Tabelle (CSV oder TSV)</translation>
    </message>
    <message>
        <source>Snips (JSON)</source>
        <translation>Snips (JSON)</translation>
    </message>
    <message>
        <source>Home Assistant sentences (CSV)</source>
        <translation>Home-Assistant-Sätze (CSV)</translation>
    </message>
    <message>
        <source>%1 is only imported.</source>
        <translation>%1 wird nur importiert.</translation>
    </message>
    <message>
        <source>it names no entity and was kept as text</source>
        <translation>nennt keine Entität und wurde als Text behalten</translation>
    </message>
    <message>
        <source>%1 %2 of entity %3</source>
        <translation>%1 %2 der Entität %3</translation>
    </message>
    <message>
        <source>spans have a name only</source>
        <translation>Spannen haben nur einen Namen</translation>
    </message>
    <message>
        <source>value %1 of %2</source>
        <translation>Wert %1 von %2</translation>
    </message>
    <message>
        <source>spans have no value other than their text</source>
        <translation>Spannen haben keinen anderen Wert als ihren Text</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB.</source>
        <translation>%1 ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>its text or name cannot stand in the markup</source>
        <translation>Text oder Name kann nicht in der Auszeichnung stehen</translation>
    </message>
    <message>
        <source>parts of the text would be read as markup</source>
        <translation>Teile des Textes würden als Auszeichnung gelesen</translation>
    </message>
    <message>
        <source>another value stands where it stands</source>
        <translation>ein anderer Wert steht an dieser Stelle</translation>
    </message>
    <message>
        <source>the value does not stand in the sentence as a word</source>
        <translation>der Wert steht nicht als Wort im Satz</translation>
    </message>
    <message>
        <source>it stands there more than once; the first was taken</source>
        <translation>steht dort mehrmals; die erste Stelle wurde genommen</translation>
    </message>
    <message>
        <source>Which column has the utterances? There are: %1.</source>
        <translation>Welche Spalte enthält die Äußerungen? Es gibt: %1.</translation>
    </message>
    <message>
        <source>Which column has the intents? There are: %1.</source>
        <translation>Welche Spalte enthält die Intents? Es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no column %1. There are: %2.</source>
        <translation>Es gibt keine Spalte %1. Es gibt: %2.</translation>
    </message>
    <message>
        <source>entities %1</source>
        <translation>Entitäten %1</translation>
    </message>
    <message>
        <source>they are no list of name, start and end</source>
        <translation>keine Liste von Name, Anfang und Ende</translation>
    </message>
    <message>
        <source>it has no name, or lies outside the text</source>
        <translation>ohne Namen oder außerhalb des Textes</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>intents have no place for it</source>
        <translation>Intents haben keinen Platz dafür</translation>
    </message>
    <message>
        <source>the row lacks its utterance or its intent</source>
        <translation>der Zeile fehlt die Äußerung oder der Intent</translation>
    </message>
    <message>
        <source>It has no column slots_json.</source>
        <translation>Die Spalte slots_json fehlt.</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The zip file cannot be read: %1</source>
        <translation>Die ZIP-Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The zip file has more than %1 entries.</source>
        <translation>Die ZIP-Datei hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>The zip file is encrypted.</source>
        <translation>Die ZIP-Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The zip file unpacks to more than is allowed (%1 MiB a file, %2 MiB in all).</source>
        <translation>Die ZIP-Datei wird entpackt größer als zulässig (%1 MiB je Datei, %2 MiB insgesamt).</translation>
    </message>
    <message>
        <source>Regressed</source>
        <translation>Verschlechtert</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Confidence drop</source>
        <translation>Konfidenz gefallen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Not run in both</source>
        <translation>Nicht in beiden gelaufen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>no claim</source>
        <translation>keine Aussage</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4): %5 of %6 passed</source>
        <translation>%1 %2, %3 (%4): %5 von %6 bestanden</translation>
    </message>
    <message>
        <source>%1 -&gt; %2 of %3 turns understood (%4 lost, %5 won, chance %6)</source>
        <translation>%1 -&gt; %2 von %3 Turns verstanden (%4 verloren, %5 gewonnen, Zufall %6)</translation>
    </message>
    <message>
        <source>confidence %1 -&gt; %2 (typically %3, chance %4)</source>
        <translation>Konfidenz %1 -&gt; %2 (typisch %3, Zufall %4)</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>suite    %1: %2</source>
        <translation>Suite    %1: %2</translation>
    </message>
    <message>
        <source>         %1: %2</source>
        <translation>         %1: %2</translation>
    </message>
    <message>
        <source>Intents, greatest loss first</source>
        <translation>Intents, größter Verlust zuerst</translation>
    </message>
    <message>
        <source>The first line must name the columns “text” and “intent”; it names: %1.</source>
        <translation>Die erste Zeile muss die Spalten „text“ und „intent“ nennen; sie nennt: %1.</translation>
    </message>
    <message>
        <source>Answers by confidence. Median of the right ones %1, of the wrong ones %2.</source>
        <translation>Antworten nach Konfidenz. Median der richtigen %1, der falschen %2.</translation>
    </message>
    <message>
        <source>right ↑</source>
        <translation>richtig ↑</translation>
    </message>
    <message>
        <source>wrong ↓</source>
        <translation>falsch ↓</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>What a threshold does. At 0.5, %1 are answered, %2 of these rightly.</source>
        <translation>Was eine Schwelle bewirkt. Bei 0,5 werden %1 beantwortet, davon %2 richtig.</translation>
    </message>
    <message>
        <source>answered, of those in scope</source>
        <translation>beantwortet, von denen im Themengebiet</translation>
    </message>
    <message>
        <source>right, of the answers</source>
        <translation>richtig, von den Antworten</translation>
    </message>
    <message>
        <source>false accepts, of all questions</source>
        <translation>Falschannahmen, von allen Fragen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>There is no report “%1”.</source>
        <translation>Es gibt keinen Bericht „%1“.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 bis %2 %</translation>
    </message>
    <message>
        <source>nothing to learn from</source>
        <translation>nichts zum Lernen</translation>
    </message>
    <message>
        <source>fewer than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>over the limit of %1</source>
        <translation>über der Grenze von %1</translation>
    </message>
    <message>
        <source>Remove the duplicate</source>
        <translation>Duplikat entfernen</translation>
    </message>
    <message>
        <source>Remove the empty row</source>
        <translation>Leere Zeile entfernen</translation>
    </message>
    <message>
        <source>Take the character out</source>
        <translation>Zeichen entfernen</translation>
    </message>
    <message>
        <source>Label the whole character</source>
        <translation>Ganzes Zeichen annotieren</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Annotation entfernen</translation>
    </message>
    <message>
        <source>Make it a standard intent</source>
        <translation>Zum Standard-Intent machen</translation>
    </message>
    <message>
        <source>Use the ID %1</source>
        <translation>ID %1 verwenden</translation>
    </message>
    <message>
        <source>These are no shards of one run: one ran on %1 (%2), another on %3 (%4).</source>
        <translation>Das sind keine Teile eines Laufs: Einer lief auf %1 (%2), ein anderer auf %3 (%4).</translation>
    </message>
    <message>
        <source>These are no shards of one run: two of them hold the test “%1” (%2).</source>
        <translation>Das sind keine Teile eines Laufs: Zwei davon enthalten den Test „%1“ (%2).</translation>
    </message>
</context>
<context>
    <name>Rehearsal::AcceptDialog</name>
    <message>
        <source>Accept actual as expected</source>
        <translation>Ist-Werte als Erwartung übernehmen</translation>
    </message>
    <message>
        <source>What the last run gave becomes what is expected. Nothing else changes, and undo takes it back in one step.</source>
        <translation>Was der letzte Lauf ergeben hat, wird zur Erwartung. Sonst ändert sich nichts, und Rückgängig nimmt es in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What is not ticked would compare with the whole answer, where less was asked for until now.</source>
        <translation>Was nicht angekreuzt ist, würde mit der ganzen Antwort vergleichen, wo bisher weniger verlangt war.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not acceptable:
%1</source>
        <translation>Nicht zu übernehmen:
%1</translation>
    </message>
    <message>
        <source>&amp;Reason (the target %1 is protected; it is kept in the audit log)</source>
        <translation>&amp;Grund (das Ziel %1 ist geschützt; er wird im Prüfprotokoll festgehalten)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n change(s)</source>
        <translation>
            <numerusform>%n Änderung über&amp;nehmen</numerusform>
            <numerusform>%n Änderungen über&amp;nehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::AcceptModel</name>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Expected now</source>
        <translation>Jetzt erwartet</translation>
    </message>
    <message>
        <source>Expected then</source>
        <translation>Künftig erwartet</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Accepting</name>
    <message>
        <source>Turn %1 says something else than in the last run: run the test again.</source>
        <translation>Turn %1 sagt etwas anderes als im letzten Lauf: Führen Sie den Test erneut aus.</translation>
    </message>
    <message>
        <source>Turn %1 got no answer in the last run.</source>
        <translation>Turn %1 hat im letzten Lauf keine Antwort erhalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as &quot;Turn 2, Reply&quot;, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Turn %1, %2</source>
        <translation>Turn %1, %2</translation>
    </message>
    <message>
        <source>Turn %1, %2 (data row %3)</source>
        <translation>Turn %1, %2 (Datenzeile %3)</translation>
    </message>
    <message>
        <source>what came holds “{{…}}”, which would be read as a variable.</source>
        <translation>Das Ergebnis enthält „{{…}}“, was als Variable gelesen würde.</translation>
    </message>
    <message>
        <source>expected intent</source>
        <translation>erwarteter Intent</translation>
    </message>
    <message>
        <source>no intent was found.</source>
        <translation>Es wurde kein Intent gefunden.</translation>
    </message>
    <message>
        <source>minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>a minimum confidence needs an expected intent.</source>
        <translation>Eine Mindestkonfidenz braucht einen erwarteten Intent.</translation>
    </message>
    <message>
        <source>the bot gave no confidence.</source>
        <translation>Der Bot hat keine Konfidenz angegeben.</translation>
    </message>
    <message>
        <source>expected entities</source>
        <translation>erwartete Entitäten</translation>
    </message>
    <message>
        <source>expected entities need an expected intent.</source>
        <translation>Erwartete Entitäten brauchen einen erwarteten Intent.</translation>
    </message>
    <message>
        <source>the bot reported no entities.</source>
        <translation>Der Bot hat keine Entitäten gemeldet.</translation>
    </message>
    <message>
        <source>the bot gave no reply.</source>
        <translation>Der Bot hat keine Antwort gegeben.</translation>
    </message>
    <message>
        <source>what must not come came; change the check itself.</source>
        <translation>Was nicht kommen darf, ist gekommen; ändern Sie die Prüfung selbst.</translation>
    </message>
    <message>
        <source>it did not come; remove the check instead.</source>
        <translation>Es ist nicht gekommen; entfernen Sie stattdessen die Prüfung.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Kind of a check and what it looks at: &quot;Entity date&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>it cannot be judged from this answer.</source>
        <translation>Es lässt sich anhand dieser Antwort nicht beurteilen.</translation>
    </message>
    <message>
        <source>no value of this check would hold.</source>
        <translation>Kein Wert dieser Prüfung würde zutreffen.</translation>
    </message>
    <message>
        <source>There is no answer to accept: run the test first.</source>
        <translation>Es gibt keine Antwort zum Übernehmen: Führen Sie zuerst den Test aus.</translation>
    </message>
    <message>
        <source>Everything that is expected there came; nothing is to be accepted.</source>
        <translation>Alles Erwartete ist gekommen; es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Accept actual</source>
        <translation>Ist-Werte übernehmen</translation>
    </message>
    <message>
        <source>The reason could not be kept in the audit log: %1</source>
        <translation>Der Grund konnte nicht im Prüfprotokoll festgehalten werden: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>Tool tip of a disabled button: what it would do, and why it cannot now</extracomment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Advice</name>
    <message>
        <source>This tag is empty. Remove it.</source>
        <translation>Dieses Tag ist leer. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The tag “%1” has spaces around it, so that choosing tests by “%2” passes this one over. Remove them.</source>
        <translation>Das Tag „%1“ ist von Leerzeichen umgeben, sodass die Auswahl von Tests mit „%2“ diesen übergeht. Entfernen Sie die Leerzeichen.</translation>
    </message>
    <message>
        <source>The tag “%1” stands there twice. Remove one.</source>
        <translation>Das Tag „%1“ steht zweimal da. Entfernen Sie eines.</translation>
    </message>
    <message>
        <source>No text uses the column “%1”, so its values change nothing. Put {{%1}} where it belongs, or remove the column.</source>
        <translation>Kein Text verwendet die Spalte „%1“, ihre Werte ändern also nichts. Setzen Sie {{%1}} dort ein, wo es hingehört, oder entfernen Sie die Spalte.</translation>
    </message>
    <message>
        <source>No text uses the variable “%1”. Put {{%1}} where it belongs, or remove the variable.</source>
        <translation>Kein Text verwendet die Variable „%1“. Setzen Sie {{%1}} dort ein, wo es hingehört, oder entfernen Sie die Variable.</translation>
    </message>
    <message>
        <source>The utterance has %1 characters; users hardly say more than %2 at once. Check whether several turns were meant.</source>
        <translation>Die Äußerung hat %1 Zeichen; Benutzer sagen kaum mehr als %2 auf einmal. Prüfen Sie, ob mehrere Turns gemeint waren.</translation>
    </message>
    <message>
        <source>The pause before this turn is %1 s. More than %2 s mostly comes of seconds written where milliseconds belong.</source>
        <translation>Die Pause vor diesem Turn dauert %1 s. Mehr als %2 s entstehen meist dadurch, dass Sekunden statt Millisekunden eingetragen wurden.</translation>
    </message>
    <message>
        <source>A minimum confidence of 0 holds for every answer. Ask for as much as the bot should reach, or leave it out: then it means %1.</source>
        <translation>Eine Mindestkonfidenz von 0 trifft auf jede Antwort zu. Verlangen Sie so viel, wie der Bot erreichen soll, oder lassen Sie sie weg: Dann gilt %1.</translation>
    </message>
    <message>
        <source>No intent annotates an entity of type “%1” and it is not built in, so the bot will hardly find one. Check how it is spelt, or annotate it in an utterance.</source>
        <translation>Kein Intent annotiert eine Entität vom Typ „%1“, und der Typ ist nicht eingebaut; der Bot wird also kaum eine finden. Prüfen Sie die Schreibweise oder annotieren Sie sie in einer Äußerung.</translation>
    </message>
    <message>
        <source>This check holds whatever the bot answers. Compare with something that a wrong answer does not have, or remove the check.</source>
        <translation>Diese Prüfung trifft zu, was immer der Bot antwortet. Vergleichen Sie mit etwas, das eine falsche Antwort nicht hat, oder entfernen Sie die Prüfung.</translation>
    </message>
    <message>
        <source>This check can never hold: what it forbids is true of every answer. Compare with something else, or remove the check.</source>
        <translation>Diese Prüfung kann nie zutreffen: Was sie verbietet, gilt für jede Antwort. Vergleichen Sie mit etwas anderem oder entfernen Sie die Prüfung.</translation>
    </message>
    <message>
        <source>Turn %1 expects nothing, so a wrong answer to it stays unseen. Expect an intent or add a check.</source>
        <translation>Turn %1 erwartet nichts; eine falsche Antwort darauf bleibt also unbemerkt. Erwarten Sie einen Intent oder fügen Sie eine Prüfung hinzu.</translation>
    </message>
    <message>
        <source>This test can never fail: nothing in it must hold that could be wrong. Expect an intent, or make one of the checks a must.</source>
        <translation>Dieser Test besteht immer: Nichts, was falsch sein könnte, muss zutreffen. Erwarten Sie einen Intent oder machen Sie eine der Prüfungen zur Pflicht.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::AgentReader</name>
    <message>
        <source>only intents are imported</source>
        <translation>nur Intents werden importiert</translation>
    </message>
    <message>
        <source>It has no intents.</source>
        <translation>Es sind keine Intents enthalten.</translation>
    </message>
    <message>
        <source>%1 of intent %2</source>
        <translation>%1 des Intents %2</translation>
    </message>
    <message>
        <source>only training phrases are imported</source>
        <translation>nur Trainingssätze werden importiert</translation>
    </message>
    <message>
        <source>intents have no priority</source>
        <translation>Intents haben keine Priorität</translation>
    </message>
    <message>
        <source>type %1 of entity %2</source>
        <translation>Typ %1 der Entität %2</translation>
    </message>
    <message>
        <source>spans have a name only</source>
        <translation>Spannen haben nur einen Namen</translation>
    </message>
    <message>
        <source>a training phrase of %1</source>
        <translation>ein Trainingssatz von %1</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>der Text fehlt</translation>
    </message>
    <message>
        <source>it is a template, not a sentence</source>
        <translation>eine Vorlage, kein Satz</translation>
    </message>
</context>
<context>
    <name>Rehearsal::AnnotateCanvas</name>
    <message>
        <source>Utterance to annotate</source>
        <translation>Zu annotierende Äußerung</translation>
    </message>
    <message>
        <source>A  %1?</source>
        <extracomment>A guess which entity a text is: %1 is its name</extracomment>
        <translation>A  %1?</translation>
    </message>
    <message>
        <source>Span %1: “%2”, %3 to %4</source>
        <extracomment>%1 an entity, %2 a text, %3 and %4 its first position and the one behind it</extracomment>
        <translation>Spanne %1: „%2“, %3 bis %4</translation>
    </message>
    <message>
        <source>%1. Overlaps %2</source>
        <translation>%1. Überlappt %2</translation>
    </message>
    <message>
        <source>Selected “%1”, %2 to %3</source>
        <translation>Ausgewählt „%1“, %2 bis %3</translation>
    </message>
    <message>
        <source>At “%1”, %2 to %3</source>
        <translation>Bei „%1“, %2 bis %3</translation>
    </message>
    <message>
        <source>At the end, %1</source>
        <translation>Am Ende, %1</translation>
    </message>
    <message>
        <source>“%1” is %2 now, %3 to %4</source>
        <translation>„%1“ ist jetzt %2, %3 bis %4</translation>
    </message>
    <message>
        <source>Label “%1” as %2</source>
        <translation>„%1“ als %2 annotieren</translation>
    </message>
    <message>
        <source>Remove %1 from “%2”</source>
        <translation>%1 von „%2“ entfernen</translation>
    </message>
    <message>
        <source>%1 removed from “%2”</source>
        <translation>%1 von „%2“ entfernt</translation>
    </message>
    <message>
        <source>%1 is “%2” now, %3 to %4</source>
        <translation>%1 ist jetzt „%2“, %3 bis %4</translation>
    </message>
    <message>
        <source>Resize %1 to “%2”</source>
        <translation>%1 auf „%2“ anpassen</translation>
    </message>
    <message>
        <source>No entity has the digit %1.</source>
        <translation>Keine Entität hat die Ziffer %1.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::AnnotatePane</name>
    <message>
        <source>Press A to accept the next suggestion.</source>
        <translation>A übernimmt den nächsten Vorschlag.</translation>
    </message>
    <message>
        <source>Entities with their digits</source>
        <translation>Entitäten mit ihren Ziffern</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Neue Entität</translation>
    </message>
    <message>
        <source>Select an utterance to annotate its entities.</source>
        <translation>Wählen Sie eine Äußerung, um ihre Entitäten zu annotieren.</translation>
    </message>
    <message>
        <source>%1, digit %2</source>
        <translation>%1, Ziffer %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) lies outside the text.</source>
        <translation>%1 (%2 bis %3) liegt außerhalb des Textes.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) cuts through a character.</source>
        <translation>%1 (%2 bis %3) zerschneidet ein Zeichen.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) overlaps %4 (%5 to %6).</source>
        <translation>%1 (%2 bis %3) überlappt %4 (%5 bis %6).</translation>
    </message>
    <message>
        <source>Its name, then Enter: labels what is selected with it.</source>
        <translation>Ihr Name, dann Eingabe: annotiert damit, was ausgewählt ist.</translation>
    </message>
    <message>
        <source>New entity (+)</source>
        <translation>Neue Entität (+)</translation>
    </message>
</context>
<context>
    <name>Rehearsal::BubblesModel</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Bot: %1</source>
        <translation>Bot: %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChartFrame</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Diagramm als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>Zahlen als Tabelle anzeigen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Tastaturkürzel filtern</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>Nach Aktion oder Taste filtern</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChecksDialog</name>
    <message>
        <source>Checks of the turn</source>
        <translation>Prüfungen des Turns</translation>
    </message>
    <message>
        <source>After the user says “%1”</source>
        <translation>Nachdem der Benutzer „%1“ gesagt hat</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Add check</source>
        <translation>Prüfung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add check</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove check</source>
        <translation>Prüfung &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove check</source>
        <translation>Prüfung entfernen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChecksForm</name>
    <message>
        <source>Must not hold</source>
        <translation>Darf nicht zutreffen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Add check</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Remove check</source>
        <translation>Prüfung entfernen</translation>
    </message>
    <message>
        <source>Move check up</source>
        <translation>Prüfung nach oben verschieben</translation>
    </message>
    <message>
        <source>Move check down</source>
        <translation>Prüfung nach unten verschieben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChecksModel</name>
    <message>
        <source>must</source>
        <translation>muss</translation>
    </message>
    <message>
        <source>should</source>
        <translation>soll</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Check %1: %2</source>
        <translation>Prüfung %1: %2</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Closing</name>
    <message>
        <source>Save your changes to “%1” before closing?</source>
        <translation>Änderungen an „%1“ vor dem Schließen speichern?</translation>
    </message>
    <message numerus="yes">
        <source>Save your changes to %n files before closing?</source>
        <translation>
            <numerusform>Änderungen an %n Datei vor dem Schließen speichern?</numerusform>
            <numerusform>Änderungen an %n Dateien vor dem Schließen speichern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Cognigy</name>
    <message>
        <source>This server holds every annotation against every utterance: “%1” from %2 to %3 does not fit into “%4”, which has %5 characters.</source>
        <translation>Dieser Server prüft jede Annotation gegen jede Äußerung: „%1“ von %2 bis %3 passt nicht in „%4“ mit %5 Zeichen.</translation>
    </message>
    <message>
        <source>This server holds every annotation against every utterance: “%1” of “%2” overlaps “%3” of another utterance.</source>
        <translation>Dieser Server prüft jede Annotation gegen jede Äußerung: „%1“ von „%2“ überlappt „%3“ einer anderen Äußerung.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ColumnDialog</name>
    <message numerus="yes">
        <source>Rename %n placeholder(s) in the texts as &amp;well</source>
        <translation>
            <numerusform>%n Platzhalter in den Texten &amp;ebenfalls umbenennen</numerusform>
            <numerusform>%n Platzhalter in den Texten &amp;ebenfalls umbenennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Name der Spalte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>A column needs a name.</source>
        <translation>Eine Spalte braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot have {{ or }} in it.</source>
        <translation>Ein Name darf weder {{ noch }} enthalten.</translation>
    </message>
    <message>
        <source>There is such a column already.</source>
        <translation>Eine solche Spalte gibt es bereits.</translation>
    </message>
    <message>
        <source>Texts use it as {{%1}}.</source>
        <translation>Texte verwenden sie als {{%1}}.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::CombineValuesDialog</name>
    <message>
        <source>Combine values</source>
        <translation>Werte kombinieren</translation>
    </message>
    <message>
        <source>The values of each column, a line each.</source>
        <translation>Die Werte jeder Spalte, einer je Zeile.</translation>
    </message>
    <message>
        <source>Values of %1, a line each</source>
        <translation>Werte von %1, einer je Zeile</translation>
    </message>
    <message>
        <source>Which combinations</source>
        <translation>Welche Kombinationen</translation>
    </message>
    <message>
        <source>All combinations</source>
        <translation>Alle Kombinationen</translation>
    </message>
    <message>
        <source>Pairwise: every two values of two columns meet</source>
        <translation>Paarweise: Je zwei Werte zweier Spalten treffen aufeinander</translation>
    </message>
    <message>
        <source>A sample of all combinations</source>
        <translation>Eine Stichprobe aller Kombinationen</translation>
    </message>
    <message>
        <source>Rows of the sample</source>
        <translation>Zeilen der Stichprobe</translation>
    </message>
    <message>
        <source>Number of the sample: the same number draws the same rows</source>
        <translation>Nummer der Stichprobe: Dieselbe Nummer zieht dieselben Zeilen</translation>
    </message>
    <message>
        <source>How many rows that makes</source>
        <translation>Wie viele Zeilen das ergibt</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Rows of the sample</source>
        <translation>&amp;Zeilen der Stichprobe</translation>
    </message>
    <message>
        <source>&amp;Number of the sample</source>
        <translation>&amp;Nummer der Stichprobe</translation>
    </message>
    <message>
        <source>Replace the rows</source>
        <translation>Zeilen ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 combinations</source>
        <extracomment>%1 a number of combinations</extracomment>
        <translation>
            <numerusform>%Ln Zeile von %1 Kombinationen</numerusform>
            <numerusform>%Ln Zeilen von %1 Kombinationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), every combination</source>
        <translation>
            <numerusform>%Ln Zeile, jede Kombination</numerusform>
            <numerusform>%Ln Zeilen, jede Kombination</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::CompareDialog</name>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Vorige Abweichung</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächste Abweichung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Abweichungen</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Abweichung %1 von %2</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Comparison</name>
    <message>
        <source>Expected against actual</source>
        <translation>Erwartet und tatsächlich</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;expected</source>
        <translation>&amp;Erwartetes kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;actual</source>
        <translation>&amp;Tatsächliches kopieren</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Expected (struck out) and actual (underlined)</source>
        <translation>Erwartet (durchgestrichen) und tatsächlich (unterstrichen)</translation>
    </message>
</context>
<context>
    <name>Rehearsal::CompletionList</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConfidenceChart</name>
    <message>
        <source>%1 %2</source>
        <comment>intent and its confidence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Turn %1: %2</source>
        <translation>Turn %1: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Expected: %1, at least %2</source>
        <translation>Erwartet: %1, mindestens %2</translation>
    </message>
    <message>
        <source>Actual: %1, no confidence reported</source>
        <translation>Tatsächlich: %1, keine Konfidenz gemeldet</translation>
    </message>
    <message>
        <source>Actual: %1 with %2</source>
        <translation>Tatsächlich: %1 mit %2</translation>
    </message>
    <message>
        <source>Top %1: %2</source>
        <translation>Top %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>list of turn numbers</comment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 of %2 turns passed.</source>
        <translation>%1 von %2 Turns bestanden.</translation>
    </message>
    <message>
        <source>%1 of %2 turns with an expectation passed, %3 turns in all.</source>
        <translation>%1 von %2 Turns mit Erwartung bestanden, %3 Turns insgesamt.</translation>
    </message>
    <message>
        <source>Nothing is expected of any of the %1 turns.</source>
        <translation>Für keinen der %1 Turns ist etwas erwartet.</translation>
    </message>
    <message>
        <source>Failed: turn %1.</source>
        <translation>Nicht bestanden: Turn %1.</translation>
    </message>
    <message>
        <source>Lowest confidence %1 at turn %2.</source>
        <translation>Niedrigste Konfidenz %1 bei Turn %2.</translation>
    </message>
    <message>
        <source>No confidence: turn %1.</source>
        <translation>Keine Konfidenz: Turn %1.</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>no confidence</source>
        <translation>keine Konfidenz</translation>
    </message>
    <message>
        <source>Run this test to see the confidence of each turn here.</source>
        <translation>Führen Sie diesen Test aus, um hier die Konfidenz jedes Turns zu sehen.</translation>
    </message>
    <message>
        <source>Confidence of each turn</source>
        <translation>Konfidenz jedes Turns</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Expected intent</source>
        <translation>Erwarteter Intent</translation>
    </message>
    <message>
        <source>Actual intent</source>
        <translation>Tatsächlicher Intent</translation>
    </message>
    <message>
        <source>User says</source>
        <translation>Benutzer sagt</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConflictPane</name>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Why it is ambiguous</source>
        <translation>Warum sie mehrdeutig ist</translation>
    </message>
    <message>
        <source>This utterance</source>
        <translation>Diese Äußerung</translation>
    </message>
    <message>
        <source>The other utterance</source>
        <translation>Die andere Äußerung</translation>
    </message>
    <message>
        <source>Reason for keeping it</source>
        <translation>Grund für das Behalten</translation>
    </message>
    <message>
        <source>Why is it fine? Enter keeps it, Esc does not.</source>
        <translation>Warum ist sie in Ordnung? Eingabe behält sie, Esc nicht.</translation>
    </message>
    <message>
        <source>E Edit</source>
        <extracomment>Buttons of a conflict: the key stands in front of what it does</extracomment>
        <translation>E Bearbeiten</translation>
    </message>
    <message>
        <source>Edit this utterance</source>
        <translation>Diese Äußerung bearbeiten</translation>
    </message>
    <message>
        <source>M Move</source>
        <translation>M Verschieben</translation>
    </message>
    <message>
        <source>Move this utterance to the other intent</source>
        <translation>Diese Äußerung in den anderen Intent verschieben</translation>
    </message>
    <message>
        <source>D Delete</source>
        <translation>D Löschen</translation>
    </message>
    <message>
        <source>Delete this utterance</source>
        <translation>Diese Äußerung löschen</translation>
    </message>
    <message>
        <source>K Keep…</source>
        <translation>K Behalten…</translation>
    </message>
    <message>
        <source>Keep it, with a reason</source>
        <translation>Sie mit einem Grund behalten</translation>
    </message>
    <message>
        <source>G Go to</source>
        <translation>G Gehe zu</translation>
    </message>
    <message>
        <source>Go to the other utterance</source>
        <translation>Zur anderen Äußerung gehen</translation>
    </message>
    <message>
        <source>Near-duplicate: %1 % similar to an utterance of %2 (warned from %3 %)</source>
        <extracomment>%1 and %3 per cent, %2 an intent</extracomment>
        <translation>Fast ein Duplikat: zu %1 % ähnlich wie eine Äußerung von %2 (Warnung ab %3 %)</translation>
    </message>
    <message>
        <source>Same rare words: %1 % similar to an utterance of %2 (warned from %3 %)</source>
        <translation>Gleiche seltene Wörter: zu %1 % ähnlich wie eine Äußerung von %2 (Warnung ab %3 %)</translation>
    </message>
    <message>
        <source>Nearer to %2 (%1 %) than to its own intent (%3 %)</source>
        <translation>Näher an %2 (%1 %) als am eigenen Intent (%3 %)</translation>
    </message>
    <message>
        <source>The classifier takes it for %2: margin %1 (warned from %4), probability %3 %</source>
        <translation>Der Klassifikator hält sie für %2: Vorsprung %1 (Warnung ab %4), Wahrscheinlichkeit %3 %</translation>
    </message>
    <message>
        <source>none in the workspace</source>
        <translation>keiner im Arbeitsbereich</translation>
    </message>
    <message numerus="yes">
        <source>%n in the workspace, F8 goes to the next</source>
        <translation>
            <numerusform>%n im Arbeitsbereich, F8 geht zum nächsten</numerusform>
            <numerusform>%n im Arbeitsbereich, F8 geht zum nächsten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · learning…</source>
        <translation>%1 · lernt…</translation>
    </message>
    <message>
        <source>No utterance is ambiguous.</source>
        <translation>Keine Äußerung ist mehrdeutig.</translation>
    </message>
    <message>
        <source>This utterance is not ambiguous.</source>
        <translation>Diese Äußerung ist nicht mehrdeutig.</translation>
    </message>
    <message>
        <source>%1, as typed</source>
        <translation>%1, wie getippt</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Behalten: %1</translation>
    </message>
    <message>
        <source>Kept by %2: %1</source>
        <translation>Von %2 behalten: %1</translation>
    </message>
    <message>
        <source>K Warn again</source>
        <translation>K Wieder warnen</translation>
    </message>
    <message>
        <source>Warn about it again</source>
        <translation>Wieder davor warnen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Conflicts</name>
    <message>
        <source>Take an utterance from %1</source>
        <translation>Äußerung aus %1 übernehmen</translation>
    </message>
    <message>
        <source>Move an utterance to %1</source>
        <translation>Äußerung nach %1 verschieben</translation>
    </message>
    <message>
        <source>Moved to %1. Each intent can undo its part.</source>
        <translation>Nach %1 verschoben. Jeder Intent kann seinen Teil rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete an ambiguous utterance</source>
        <translation>Mehrdeutige Äußerung löschen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConnectionCheck</name>
    <message>
        <source>Asking the service…</source>
        <translation>Der Dienst wird gefragt…</translation>
    </message>
    <message>
        <source>Set the secret above, then test again.</source>
        <translation>Setzen Sie oben das Geheimnis und testen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Signed in; the service gave a token.</source>
        <translation>Angemeldet; der Dienst hat ein Token ausgestellt.</translation>
    </message>
    <message>
        <source>Version %1 is active.</source>
        <translation>Version %1 ist aktiv.</translation>
    </message>
    <message>
        <source>Version %1 is active, though not deployed.</source>
        <translation>Version %1 ist aktiv, aber nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>The environment lets the bot run.</source>
        <translation>Die Umgebung lässt den Bot zu.</translation>
    </message>
    <message>
        <source>list of bots</source>
        <translation>Liste der Bots</translation>
    </message>
    <message>
        <source>list of environments</source>
        <translation>Liste der Umgebungen</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>list of intents</source>
        <translation>Liste der Intents</translation>
    </message>
    <message>
        <source>reading intents</source>
        <translation>Lesen von Intents</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>idempotency keys</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Core operations only, which is all that runs need.</source>
        <translation>Nur die Kernfunktionen; mehr brauchen Läufe nicht.</translation>
    </message>
    <message>
        <source>Beside the core: %1.</source>
        <translation>Neben dem Kern: %1.</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Nicht geprüft.</translation>
    </message>
    <message>
        <source>Correct it in this form, then test again.</source>
        <translation>Korrigieren Sie es in diesem Formular und testen Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConversationPanel</name>
    <message>
        <source>Talk to the bot below: what you say can become a test. Of a test, the conversation of its last run stands here.</source>
        <translation>Sprechen Sie unten mit dem Bot: Was Sie sagen, kann zu einem Test werden. Bei einem Test steht hier das Gespräch des letzten Laufs.</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Neu be&amp;ginnen</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>K&amp;ontext</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Message to the bot</source>
        <translation>Nachricht an den Bot</translation>
    </message>
    <message>
        <source>Say something to the bot</source>
        <translation>Nachricht an den Bot</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This workspace has no target named %1.</source>
        <translation>Dieser Arbeitsbereich hat kein Ziel namens %1.</translation>
    </message>
    <message>
        <source>Protected target</source>
        <translation>Geschütztes Ziel</translation>
    </message>
    <message>
        <source>“%1” is a protected target. Talk to it all the same?</source>
        <translation>„%1“ ist ein geschütztes Ziel. Trotzdem damit sprechen?</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Sprechen</translation>
    </message>
    <message>
        <source>Initial context</source>
        <translation>Anfangskontext</translation>
    </message>
    <message>
        <source>Variables the conversation starts with, as a JSON object.</source>
        <translation>Variablen, mit denen das Gespräch beginnt, als JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Talking to the bot on %1.</source>
        <translation>Sie sprechen mit dem Bot auf %1.</translation>
    </message>
    <message>
        <source>Last run of “%1”.</source>
        <translation>Letzter Lauf von „%1“.</translation>
    </message>
    <message>
        <source>“%1” has not been run yet.</source>
        <translation>„%1“ wurde noch nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::CsvReader</name>
    <message>
        <source>a quoted cell begins here and never ends.</source>
        <translation>Eine Zelle in Anführungszeichen beginnt hier und endet nie.</translation>
    </message>
    <message>
        <source>text follows the closing quote of a cell. A quote inside a quoted cell is written twice.</source>
        <translation>Auf das schließende Anführungszeichen einer Zelle folgt Text. Ein Anführungszeichen in einer solchen Zelle wird doppelt geschrieben.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DataRowsModel</name>
    <message>
        <source>This row has not run as it is.</source>
        <translation>Diese Zeile ist so noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Enter or a double click shows why.</source>
        <translation>Eingabe oder Doppelklick zeigt den Grund.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the run.</source>
        <translation>Eingabe oder Doppelklick zeigt den Lauf.</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>Zeilen duplizieren</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>Zeilen verschieben</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>Spalte verschieben</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DataRowsPreview</name>
    <message numerus="yes">
        <source>about %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>etwa %Ln s</numerusform>
            <numerusform>etwa %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>etwa %Ln min</numerusform>
            <numerusform>etwa %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>etwa %Ln h</numerusform>
            <numerusform>etwa %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>This test is skipped: it costs nothing.</source>
        <translation>Dieser Test wird übersprungen: Er kostet nichts.</translation>
    </message>
    <message>
        <source>%1 = %2, %3; how long is known once it has run</source>
        <extracomment>%1 such as &quot;3 rows × 2 turns&quot;, %2 &quot;3 runs&quot;, %3 &quot;6 turns&quot;</extracomment>
        <translation>%1 = %2, %3; wie lange es dauert, ist nach einem Lauf bekannt</translation>
    </message>
    <message>
        <source>%1 = %2, %3, %4 with %5 at once</source>
        <extracomment>%1 such as &quot;3 rows × 2 turns&quot;, %2 &quot;3 runs&quot;, %3 &quot;6 turns&quot;, %4 &quot;about 4 min&quot;, %5 a number</extracomment>
        <translation>%1 = %2, %3, %4, %5 gleichzeitig</translation>
    </message>
    <message>
        <source>What a run of all rows costs</source>
        <translation>Was ein Lauf aller Zeilen kostet</translation>
    </message>
    <message>
        <source>Warnings about the data rows</source>
        <translation>Warnungen zu den Datenzeilen</translation>
    </message>
    <message>
        <source>What the chosen row expands to</source>
        <translation>Was sich aus der gewählten Zeile ergibt</translation>
    </message>
    <message>
        <source>Choose a row to see the conversation it makes.</source>
        <translation>Wählen Sie eine Zeile, um das Gespräch zu sehen, das sich daraus ergibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s)</source>
        <translation>
            <numerusform>%n weitere Warnung</numerusform>
            <numerusform>%n weitere Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. User: </source>
        <extracomment>%1 the number of a turn; what the user says follows</extracomment>
        <translation>%1. Benutzer: </translation>
    </message>
    <message>
        <source>Intent: </source>
        <translation>Intent: </translation>
    </message>
    <message numerus="yes">
        <source>%n more turn(s)</source>
        <translation>
            <numerusform>%n weiterer Turn</numerusform>
            <numerusform>%n weitere Turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::DataRowsTable</name>
    <message>
        <source>Data rows of the test</source>
        <translation>Datenzeilen des Tests</translation>
    </message>
    <message>
        <source>Data row &amp;above</source>
        <translation>Datenzeile da&amp;rüber</translation>
    </message>
    <message>
        <source>Data row &amp;below</source>
        <translation>Datenzeile darun&amp;ter</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DataRowsView</name>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>Die Datei ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>This test runs once. Paste a range of a spreadsheet here, import a CSV file or add a column: it then runs once for each row.</source>
        <translation>Dieser Test läuft einmal. Fügen Sie hier einen Tabellenbereich ein, importieren Sie eine CSV-Datei oder fügen Sie eine Spalte hinzu: Dann läuft er einmal je Zeile.</translation>
    </message>
    <message>
        <source>What became of the import</source>
        <translation>Was der Import ergeben hat</translation>
    </message>
    <message>
        <source>Add col&amp;umn…</source>
        <translation>Neue Spa&amp;lte…</translation>
    </message>
    <message>
        <source>C&amp;olumn</source>
        <translation>S&amp;palte</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>&amp;CSV-Import…</translation>
    </message>
    <message>
        <source>Combine &amp;values…</source>
        <translation>&amp;Kombinieren…</translation>
    </message>
    <message>
        <source>Run se&amp;lected rows</source>
        <translation>Aus&amp;wahl ausführen</translation>
    </message>
    <message>
        <source>Filter the data rows</source>
        <translation>Datenzeilen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Nicht bestanden %1</translation>
    </message>
    <message numerus="yes">
        <source>Only failed rows, %n of them</source>
        <translation>
            <numerusform>Nur nicht bestandene Zeilen, %n davon</numerusform>
            <numerusform>Nur nicht bestandene Zeilen, %n davon</numerusform>
        </translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Insert column…</source>
        <translation>Spalte &amp;einfügen…</translation>
    </message>
    <message>
        <source>&amp;Delete column</source>
        <translation>Spalte &amp;löschen</translation>
    </message>
    <message>
        <source>Move towards the &amp;front</source>
        <translation>Nach &amp;vorn verschieben</translation>
    </message>
    <message>
        <source>Move towards the &amp;end</source>
        <translation>Nach &amp;hinten verschieben</translation>
    </message>
    <message>
        <source>Sort rows &amp;A to Z</source>
        <translation>Zeilen &amp;aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort rows &amp;Z to A</source>
        <translation>Zeilen a&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Combine values</source>
        <translation>Werte kombinieren</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nichts wurde importiert. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported; undo brings back what was here.</source>
        <translation>
            <numerusform>%Ln Zeile importiert; Rückgängig bringt zurück, was hier war.</numerusform>
            <numerusform>%Ln Zeilen importiert; Rückgängig bringt zurück, was hier war.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Follows &quot;12 rows imported&quot;; %1 the number of a line</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had more or fewer cells than the first line and were filled up, the first on line %1.</source>
        <translation>
            <numerusform>%n Zeile hatte mehr oder weniger Zellen als die erste und wurde aufgefüllt, in Zeile %1.</numerusform>
            <numerusform>%n Zeilen hatten mehr oder weniger Zellen als die erste und wurden aufgefüllt, zuerst in Zeile %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::Delivery</name>
    <message>
        <source>The receiver has not answered yet. The webhook is kept and will be tried again.</source>
        <translation>Der Empfänger hat noch nicht geantwortet. Der Webhook wird aufbewahrt und erneut versucht.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DestinationsModel</name>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DiffModel</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>only on the first side</source>
        <translation>nur auf der ersten Seite</translation>
    </message>
    <message>
        <source>only on the second side</source>
        <translation>nur auf der zweiten Seite</translation>
    </message>
</context>
<context>
    <name>Rehearsal::DocumentBase</name>
    <message>
        <source>%1 has errors that saving would lose; mend the file first.</source>
        <translation>%1 enthält Fehler, die beim Speichern verloren gingen; beheben Sie sie zuerst in der Datei.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::EditorArea</name>
    <message>
        <source>%1 ●</source>
        <extracomment>A tab with changes that are not saved</extracomment>
        <translation>%1 ●</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close &amp;others</source>
        <translation>Andere s&amp;chließen</translation>
    </message>
    <message>
        <source>Close &amp;all</source>
        <translation>&amp;Alle schließen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>Rehearsal::EvaluationPage</name>
    <message>
        <source>Quality of the intents</source>
        <translation>Qualität der Intents</translation>
    </message>
    <message>
        <source>Quality of the intents: %1</source>
        <translation>Qualität der Intents: %1</translation>
    </message>
    <message>
        <source>There was no utterance to test.</source>
        <translation>Es gab keine Äußerung zu prüfen.</translation>
    </message>
    <message>
        <source>%1 utterances were understood: %2, with 95 % confidence %3.</source>
        <translation>%1 Äußerungen wurden verstanden: %2, 95-%-Konfidenzintervall %3.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>blind test with %1</source>
        <translation>Blindtest mit %1</translation>
    </message>
    <message>
        <source>cross-validation, %1 folds</source>
        <translation>Kreuzvalidierung, %1 Teile</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>Intents</translation>
    </message>
    <message>
        <source>Utterances</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The local model learned all utterances of the workspace and was asked about those in the file. It is not the model of the platform.</source>
        <translation>Das lokale Modell hat alle Äußerungen des Arbeitsbereichs gelernt und wurde nach denen in der Datei gefragt. Es ist nicht das Modell der Plattform.</translation>
    </message>
    <message>
        <source>The local model was asked about every utterance exactly once, each time after learning without it. It is not the model of the platform.</source>
        <translation>Das lokale Modell wurde nach jeder Äußerung genau einmal gefragt, jedes Mal nach einem Training ohne sie. Es ist nicht das Modell der Plattform.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Nothing: every utterance was understood.</source>
        <translation>Keiner: Jede Äußerung wurde verstanden.</translation>
    </message>
    <message>
        <source>Intents understood worst</source>
        <translation>Am schlechtesten verstandene Intents</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Most often taken for</source>
        <translation>Am häufigsten verwechselt mit</translation>
    </message>
    <message>
        <source>Lowest F1 first</source>
        <translation>Niedrigstes F1 zuerst</translation>
    </message>
    <message>
        <source>Intents confused most often</source>
        <translation>Am häufigsten verwechselte Intents</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>Such as</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Most utterances first, the surest errors as examples</source>
        <translation>Meiste Äußerungen zuerst, die sichersten Fehler als Beispiele</translation>
    </message>
    <message>
        <source>Utterances that may stand in the wrong intent</source>
        <translation>Äußerungen, die im falschen Intent stehen könnten</translation>
    </message>
    <message>
        <source>Utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Wrong answers, the surest first</source>
        <translation>Falsche Antworten, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Intents with too few or too many utterances</source>
        <translation>Intents mit zu wenigen oder zu vielen Äußerungen</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Das heißt</translation>
    </message>
    <message>
        <source>Fewest first; 15 to 100 are advised</source>
        <translation>Wenigste zuerst; 15 bis 100 sind empfohlen</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>F1, mean of intents</source>
        <translation>F1, Mittel der Intents</translation>
    </message>
    <message>
        <source>n = %1 intents</source>
        <translation>n = %1 Intents</translation>
    </message>
    <message>
        <source>F1, weighted</source>
        <translation>F1, gewichtet</translation>
    </message>
    <message>
        <source>n = %1 utterances</source>
        <translation>n = %1 Äußerungen</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>10 bins, n = %1</source>
        <translation>10 Klassen, n = %1</translation>
    </message>
    <message>
        <source>Out of scope, recognised</source>
        <translation>Außerhalb des Themengebiets, erkannt</translation>
    </message>
    <message>
        <source>In scope, but rejected</source>
        <translation>Im Themengebiet, aber abgewiesen</translation>
    </message>
    <message>
        <source>How sure the answers are</source>
        <translation>Wie sicher die Antworten sind</translation>
    </message>
    <message>
        <source>Right answers stand above the line (n = %1, median %2), wrong ones below it (n = %3, median %4). Each side has its own scale.</source>
        <translation>Richtige Antworten stehen über der Linie (n = %1, Median %2), falsche darunter (n = %3, Median %4). Jede Seite hat ihren eigenen Maßstab.</translation>
    </message>
    <message>
        <source>What a threshold would do</source>
        <translation>Was eine Schwelle bewirken würde</translation>
    </message>
    <message>
        <source>If only answers of at least this confidence were given, out of %1 questions in scope and %2 out of scope.</source>
        <translation>Wenn nur Antworten mit mindestens dieser Konfidenz gegeben würden, von %1 Fragen im Themengebiet und %2 außerhalb.</translation>
    </message>
    <message>
        <source>Confidence against accuracy, in ten bins</source>
        <translation>Konfidenz gegen Genauigkeit, in zehn Klassen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>A model that knows how sure it is has the same figure in the last two columns</source>
        <translation>Ein Modell, das weiß, wie sicher es ist, hat in den letzten beiden Spalten dieselbe Zahl</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The same in figures</source>
        <translation>Dasselbe in Zahlen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Right, of the answers</source>
        <translation>Richtig, von den Antworten</translation>
    </message>
    <message>
        <source>False accepts</source>
        <translation>Falschannahmen</translation>
    </message>
    <message>
        <source>False accepts are wrong answers and answers to questions out of scope</source>
        <translation>Falschannahmen sind falsche Antworten und Antworten auf Fragen außerhalb des Themengebiets</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>A row is where utterances belong, a column what they were taken for. %1 of %2 intents, those with the most errors; %3 without any are left out.</source>
        <translation>Eine Zeile ist, wohin Äußerungen gehören, eine Spalte, wofür sie gehalten wurden. %1 von %2 Intents, die mit den meisten Fehlern; %3 ohne Fehler sind weggelassen.</translation>
    </message>
    <message>
        <source>Number of utterances; the stronger the colour, the larger the share of the row</source>
        <translation>Anzahl der Äußerungen; je kräftiger die Farbe, desto größer der Anteil an der Zeile</translation>
    </message>
    <message>
        <source>(another)</source>
        <translation>(andere)</translation>
    </message>
    <message>
        <source>utterances</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>All %1 confused pairs</source>
        <translation>Alle %1 verwechselten Paare</translation>
    </message>
    <message>
        <source>Most utterances first</source>
        <translation>Meiste Äußerungen zuerst</translation>
    </message>
    <message>
        <source>All intents</source>
        <translation>Alle Intents</translation>
    </message>
    <message>
        <source>Cohesion</source>
        <translation>Zusammenhalt</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Nearest intent</source>
        <translation>Nächster Intent</translation>
    </message>
    <message>
        <source>Marks in the bars: 5, 15, 100 and the limit of %1. Cohesion is the mean similarity of two utterances of the intent; separation is 0 if the nearest other intent uses the same words equally often, 1 if it shares none.</source>
        <translation>Marken in den Balken: 5, 15, 100 und die Grenze von %1. Zusammenhalt ist die mittlere Ähnlichkeit zweier Äußerungen des Intents; Trennung ist 0, wenn der nächste andere Intent dieselben Wörter gleich oft verwendet, 1, wenn er keines teilt.</translation>
    </message>
    <message>
        <source>Made by Rehearsal %1. Not affiliated with NICE Cognigy.</source>
        <translation>Erstellt mit Rehearsal %1. Nicht mit NICE Cognigy verbunden.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ExchangeModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 an HTTP status, %2 the id of a fault</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ExchangePanel</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>The requests of the next run appear here.</source>
        <translation>Hier erscheinen die Anfragen des nächsten Laufs.</translation>
    </message>
    <message>
        <source>Request and reply</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Copies the request as a curl command; put the token in as $TOKEN</source>
        <translation>Kopiert die Anfrage als curl-Befehl; setzen Sie das Token als $TOKEN ein</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Es kam keine Antwort</translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ExternalChanges</name>
    <message>
        <source>%1 was deleted by another program. Your version is still open.</source>
        <translation>%1 wurde von einem anderen Programm gelöscht. Ihre Version ist noch geöffnet.</translation>
    </message>
    <message>
        <source>%1 Your version is still open.</source>
        <translation>%1 Ihre Version ist noch geöffnet.</translation>
    </message>
    <message>
        <source>Reloaded: %1 was changed by another program.</source>
        <translation>Neu geladen: %1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Reloaded: %n files were changed by another program.</source>
        <translation>
            <numerusform>Neu geladen: %n Datei wurde von einem anderen Programm geändert.</numerusform>
            <numerusform>Neu geladen: %n Dateien wurden von einem anderen Programm geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1 was changed but cannot be read yet.</source>
        <translation>%1 wurde geändert, kann aber noch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open files were changed by another program.</source>
        <translation>
            <numerusform>%n geöffnete Datei wurde von einem anderen Programm geändert.</numerusform>
            <numerusform>%n geöffnete Dateien wurden von einem anderen Programm geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload all</source>
        <translation>Alle neu laden</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FaultsModel</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path begins with</source>
        <translation>Pfad beginnt mit</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Fields</name>
    <message>
        <source>This must be an object, not %1.</source>
        <translation>Dies muss ein Objekt sein, nicht %1.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2.</source>
        <translation>„%1“ muss ein Text sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be a number from %2 to %3, not %4.</source>
        <translation>„%1“ muss eine Zahl von %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, not %4.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation>„%1“ muss true oder false sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation>„%1“ muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>“%1” must be an object, not %2.</source>
        <translation>„%1“ muss ein Objekt sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2.</source>
        <translation>„%1“ muss eine Liste sein, nicht %2.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FileActions</name>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved to the trash.</source>
        <translation>
            <numerusform>%n Element in den Papierkorb verschoben.</numerusform>
            <numerusform>%n Elemente in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <extracomment>The name of a copy</extracomment>
        <translation>%1 Kopie</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n file(s)</source>
        <translation>
            <numerusform>%n Datei duplizieren</numerusform>
            <numerusform>%n Dateien duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a folder.</source>
        <translation>„%1“ kann nicht der Name eines Ordners sein.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Rename test</source>
        <translation>Test umbenennen</translation>
    </message>
    <message>
        <source>Rename target</source>
        <translation>Ziel umbenennen</translation>
    </message>
    <message>
        <source>Rename intent</source>
        <translation>Intent umbenennen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FileNameDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FindBar</name>
    <message>
        <source>Find in this test</source>
        <translation>In diesem Test suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Er&amp;setzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which match of how many: &quot;3 of 17&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find in this intent</source>
        <translation>In diesem Intent suchen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FindFields</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>|ab|</source>
        <translation>|ab|</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FindPanel</name>
    <message>
        <source>Re&amp;place with</source>
        <translation>Erset&amp;zen durch</translation>
    </message>
    <message>
        <source>Replace &amp;ticked</source>
        <translation>Ange&amp;kreuzte ersetzen</translation>
    </message>
    <message>
        <source>Replace with another text</source>
        <translation>Durch anderen Text ersetzen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace the ticked matches</source>
        <translation>Angekreuzte Treffer ersetzen</translation>
    </message>
    <message>
        <source>What was found in the workspace</source>
        <translation>Was im Arbeitsbereich gefunden wurde</translation>
    </message>
    <message>
        <source>Replace in workspace</source>
        <translation>Im Arbeitsbereich ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n ersetzt.</numerusform>
            <numerusform>%n ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile or would not fit and stayed.</source>
        <translation>
            <numerusform>%n inzwischen geändert oder nicht passend und daher belassen.</numerusform>
            <numerusform>%n inzwischen geändert oder nicht passend und daher belassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more; look for something rarer.</source>
        <translation>Es gibt noch mehr; suchen Sie nach etwas Seltenerem.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angekreuzt</numerusform>
            <numerusform>%n angekreuzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks in names, tags, what users say, intents, entities and checks of all tests, and in the utterances of all intents.</source>
        <translation>Sucht in Namen, Tags, Gesagtem, Intents, Entitäten und Prüfungen aller Tests und in den Äußerungen aller Intents.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Fixes</name>
    <message>
        <source>Show the other place, in %1</source>
        <translation>Andere Stelle anzeigen, in %1</translation>
    </message>
    <message>
        <source>Open %1 in another program</source>
        <translation>%1 in einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Hier ignorieren</translation>
    </message>
    <message>
        <source>Add a turn</source>
        <translation>Turn hinzufügen</translation>
    </message>
    <message>
        <source>Delete the turn</source>
        <translation>Turn löschen</translation>
    </message>
    <message>
        <source>Remove the minimum confidence</source>
        <translation>Mindestkonfidenz entfernen</translation>
    </message>
    <message>
        <source>Ask for the usual minimum of %1</source>
        <translation>Das übliche Minimum von %1 verlangen</translation>
    </message>
    <message>
        <source>Remove the entities</source>
        <translation>Entitäten entfernen</translation>
    </message>
    <message>
        <source>Remove the check</source>
        <translation>Prüfung entfernen</translation>
    </message>
    <message>
        <source>Fill the row up with empty cells</source>
        <translation>Zeile mit leeren Zellen auffüllen</translation>
    </message>
    <message>
        <source>Cut the cells at its end</source>
        <translation>Überzählige Zellen abschneiden</translation>
    </message>
    <message>
        <source>Define the variable “%1”</source>
        <translation>Variable „%1“ definieren</translation>
    </message>
    <message>
        <source>Use {{%1}}</source>
        <translation>{{%1}} verwenden</translation>
    </message>
    <message>
        <source>Skip the test until it asserts something</source>
        <translation>Test überspringen, bis er etwas zusichert</translation>
    </message>
    <message>
        <source>asserts nothing yet</source>
        <translation>sichert noch nichts zu</translation>
    </message>
    <message>
        <source>Use the known intent “%1”</source>
        <translation>Bekannten Intent „%1“ verwenden</translation>
    </message>
    <message>
        <source>Create the intent “%1” with this utterance</source>
        <translation>Intent „%1“ mit dieser Äußerung anlegen</translation>
    </message>
    <message>
        <source>Remove the expectation</source>
        <translation>Erwartung entfernen</translation>
    </message>
    <message>
        <source>Ask for as many passes as there are repetitions</source>
        <translation>So viele Erfolge verlangen, wie es Wiederholungen gibt</translation>
    </message>
    <message>
        <source>Use the known type “%1”</source>
        <translation>Bekannten Typ „%1“ verwenden</translation>
    </message>
    <message>
        <source>Do not expect this entity</source>
        <translation>Diese Entität nicht erwarten</translation>
    </message>
    <message>
        <source>Make every check a must</source>
        <translation>Jede Prüfung zur Pflicht machen</translation>
    </message>
    <message>
        <source>Lower the minimum to %1 (highest seen)</source>
        <translation>Minimum auf %1 senken (höchster beobachteter Wert)</translation>
    </message>
    <message>
        <source>Remove the column “%1”</source>
        <translation>Spalte „%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove the variable “%1”</source>
        <translation>Variable „%1“ entfernen</translation>
    </message>
    <message>
        <source>%1 (2)</source>
        <extracomment>The name of a second test of that name</extracomment>
        <translation>%1 (2)</translation>
    </message>
    <message>
        <source>Rename it to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Tidy the tags up</source>
        <translation>Tags aufräumen</translation>
    </message>
    <message>
        <source>Pause for %1 ms</source>
        <translation>%1 ms Pause</translation>
    </message>
    <message>
        <source>Give it a new id</source>
        <translation>Neue ID vergeben</translation>
    </message>
    <message>
        <source>Remove the value</source>
        <translation>Wert entfernen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::FoundModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Utterance %1</source>
        <translation>Äußerung %1</translation>
    </message>
    <message>
        <source>Turn %1, expected intent</source>
        <translation>Turn %1, erwarteter Intent</translation>
    </message>
    <message>
        <source>Turn %1, entities</source>
        <translation>Turn %1, Entitäten</translation>
    </message>
    <message>
        <source>Turn %1, checks</source>
        <translation>Turn %1, Prüfungen</translation>
    </message>
    <message>
        <source>Turn %1, user says</source>
        <translation>Turn %1, Benutzer sagt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file and how many matches it has: &quot;Book a flight (3)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not replaced here</source>
        <translation>Hier nicht ersetzt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>After replacing</source>
        <translation>Nach dem Ersetzen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Type what to go to</source>
        <translation>Eingeben, wohin es gehen soll</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::HistoryModel</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>Rehearsal::HistoryPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Tests of the run</source>
        <translation>Tests des Laufs</translation>
    </message>
    <message>
        <source>Every run is kept here with its verdicts.</source>
        <translation>Jeder Lauf wird hier mit seinen Urteilen aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
</context>
<context>
    <name>Rehearsal::HistoryTestsModel</name>
    <message>
        <source>%1, data row %2</source>
        <translation>%1, Datenzeile %2</translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation>%1, Wiederholung %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Rehearsal::HtmlReport</name>
    <message>
        <source>Tests in detail</source>
        <translation>Tests im Einzelnen</translation>
    </message>
    <message>
        <source>Rehearsal report</source>
        <translation>Rehearsal-Bericht</translation>
    </message>
    <message>
        <source>Rehearsal report: %1</source>
        <translation>Rehearsal-Bericht: %1</translation>
    </message>
    <message>
        <source>No test was run.</source>
        <translation>Kein Test wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The test passed.</source>
        <translation>Der Test ist bestanden.</translation>
    </message>
    <message>
        <source>All %1 tests passed.</source>
        <translation>Alle %1 Tests bestanden.</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed; %3 need attention.</source>
        <translation>%1 von %2 Tests bestanden; Handlungsbedarf: %3.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Nothing: every test passed.</source>
        <translation>Keiner: Jeder Test ist bestanden.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>mean of %1 runs</source>
        <translation>Mittel aus %1 Läufen</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Tests passed</source>
        <translation>Bestandene Tests</translation>
    </message>
    <message>
        <source>Assertions passed</source>
        <translation>Bestandene Zusicherungen</translation>
    </message>
    <message>
        <source>Intent confidence</source>
        <translation>Intent-Konfidenz</translation>
    </message>
    <message>
        <source>Entity accuracy</source>
        <translation>Entitätsgenauigkeit</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>runs without a usable result</source>
        <translation>Läufe ohne brauchbares Ergebnis</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Alle Tests</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Erfüllungsgrad</translation>
    </message>
    <message>
        <source>Assertions</source>
        <translation>Zusicherungen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>User says</source>
        <translation>Benutzer sagt</translation>
    </message>
    <message>
        <source>Bot answers</source>
        <translation>Bot antwortet</translation>
    </message>
    <message>
        <source>Intent expected</source>
        <translation>Erwarteter Intent</translation>
    </message>
    <message>
        <source>Intent found</source>
        <translation>Gefundener Intent</translation>
    </message>
    <message>
        <source>Closest intents</source>
        <translation>Nächstliegende Intents</translation>
    </message>
    <message>
        <source>Turns, expected against actual</source>
        <translation>Turns, erwartet und tatsächlich</translation>
    </message>
    <message>
        <source>(no intent)</source>
        <translation>(kein Intent)</translation>
    </message>
    <message>
        <source>%1 (min. %2)</source>
        <translation>%1 (min. %2)</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Further checks</source>
        <translation>Weitere Prüfungen</translation>
    </message>
    <message>
        <source>must hold</source>
        <translation>muss gelten</translation>
    </message>
    <message>
        <source>should hold</source>
        <translation>soll gelten</translation>
    </message>
    <message>
        <source>Head of the audit log: %1</source>
        <translation>Kopf des Prüfprotokolls: %1</translation>
    </message>
    <message>
        <source>Made by Rehearsal %1. Not affiliated with NICE Cognigy.</source>
        <translation>Erstellt mit Rehearsal %1. Nicht mit NICE Cognigy verbunden.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ImportDialog</name>
    <message>
        <source>Column of &amp;utterances</source>
        <translation>Spalte der Ä&amp;ußerungen</translation>
    </message>
    <message>
        <source>Column of inten&amp;ts</source>
        <translation>Spalte der &amp;Intents</translation>
    </message>
    <message>
        <source>Import intents</source>
        <translation>Intents importieren</translation>
    </message>
    <message>
        <source>Kind of the files</source>
        <translation>Art der Dateien</translation>
    </message>
    <message>
        <source>Language where the files do not say</source>
        <translation>Sprache, wo die Dateien keine nennen</translation>
    </message>
    <message>
        <source>Intents that are there already</source>
        <translation>Intents, die es bereits gibt</translation>
    </message>
    <message>
        <source>get the utterances they lack</source>
        <translation>bekommen die Äußerungen, die ihnen fehlen</translation>
    </message>
    <message>
        <source>get the imported utterances instead of theirs</source>
        <translation>bekommen die importierten Äußerungen statt ihrer eigenen</translation>
    </message>
    <message>
        <source>Column of utterances</source>
        <translation>Spalte der Äußerungen</translation>
    </message>
    <message>
        <source>Column of intents</source>
        <translation>Spalte der Intents</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Language, where the files do not say</source>
        <translation>&amp;Sprache, wo die Dateien keine nennen</translation>
    </message>
    <message>
        <source>Intents that are &amp;there already</source>
        <translation>Intents, die es &amp;bereits gibt</translation>
    </message>
    <message>
        <source>Intents to import</source>
        <translation>Zu importierende Intents</translation>
    </message>
    <message>
        <source>What cannot come along</source>
        <translation>Was nicht mitkommen kann</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nobody can tell what kind of file this is. Choose one.</source>
        <translation>Es ist nicht erkennbar, welcher Art diese Datei ist. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>nach ihrem Namen</translation>
    </message>
    <message>
        <source>Everything comes along.</source>
        <translation>Alles kommt mit.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot come along:</source>
        <translation>
            <numerusform>%n kann nicht mitkommen:</numerusform>
            <numerusform>%n können nicht mitkommen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n intents</source>
        <translation>
            <numerusform>%n Intent importieren</numerusform>
            <numerusform>%n Intents importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::ImportModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie er ist</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <translation>%1 hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Utterances</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>Rehearsal::InfluenceModel</name>
    <message>
        <source>%1 % of what speaks for %2</source>
        <translation>%1 % dessen, was für %2 spricht</translation>
    </message>
    <message>
        <source>%1 % of what pulled it to %2</source>
        <translation>%1 % dessen, was den Turn zu %2 zog</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation>ähnliche Schreibweise</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>part of an intent&apos;s sentences in a wrong answer</extracomment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
</context>
<context>
    <name>Rehearsal::InfluenceView</name>
    <message>
        <source>Sentences that explain the intent</source>
        <translation>Sätze, die den Intent erklären</translation>
    </message>
    <message>
        <source>Why this intent</source>
        <translation>Warum dieser Intent</translation>
    </message>
    <message>
        <source>Why “%1”?</source>
        <translation>Warum „%1“?</translation>
    </message>
    <message>
        <source>Why “%1” and not “%2”?</source>
        <translation>Warum „%1“ und nicht „%2“?</translation>
    </message>
    <message>
        <source>Looking for the sentences that pulled it there…</source>
        <translation>Die Sätze, die den Turn dorthin zogen, werden gesucht…</translation>
    </message>
    <message>
        <source>The workspace has no intent “%1” to look into.</source>
        <translation>Der Arbeitsbereich hat keinen Intent „%1“, in dem sich nachsehen ließe.</translation>
    </message>
    <message>
        <source>No sentence of “%1” resembles this turn.</source>
        <translation>Kein Satz von „%1“ ähnelt diesem Turn.</translation>
    </message>
    <message>
        <source>Trained on this workspace, the local model would rather take it for “%1”; the service may have learned other sentences.</source>
        <translation>Mit diesem Arbeitsbereich trainiert, hält das lokale Modell ihn eher für „%1“; der Dienst hat möglicherweise andere Sätze gelernt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::InspectorPanel</name>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Open a test: what is expected of the chosen turn and what came stand here.</source>
        <translation>Öffnen Sie einen Test: Hier steht, was vom gewählten Turn erwartet wird und was kam.</translation>
    </message>
    <message>
        <source>New test…</source>
        <translation>Neuer Test…</translation>
    </message>
    <message>
        <source>New test</source>
        <translation>Neuer Test</translation>
    </message>
    <message>
        <source>Accept actual…</source>
        <translation>Ist-Werte übernehmen…</translation>
    </message>
    <message>
        <source>Accept actual of the turn</source>
        <translation>Ist-Werte des Turns übernehmen</translation>
    </message>
    <message>
        <source>Expect from now on what came in this turn</source>
        <translation>Künftig erwarten, was in diesem Turn kam</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Show the exchange behind this turn</source>
        <translation>Austausch hinter diesem Turn anzeigen</translation>
    </message>
    <message>
        <source>The requests of the last run and what came back</source>
        <translation>Die Anfragen des letzten Laufs und was zurückkam</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n Turn</numerusform>
            <numerusform>%n Turns</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>Turn %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentEditor</name>
    <message>
        <source>Ena&amp;bled</source>
        <translation>A&amp;ktiviert</translation>
    </message>
    <message>
        <source>Intent editor</source>
        <translation>Intent-Editor</translation>
    </message>
    <message numerus="yes">
        <source>%n labels went with the words that were edited away: %1. Undo brings them back.</source>
        <extracomment>%2 is what was labelled: &quot;city = Paris, date = today&quot;</extracomment>
        <translation>
            <numerusform>%n Annotation ging mit den geänderten Wörtern verloren: %1. Rückgängig bringt sie zurück.</numerusform>
            <numerusform>%n Annotationen gingen mit den geänderten Wörtern verloren: %1. Rückgängig bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the intent</source>
        <translation>Name des Intents</translation>
    </message>
    <message>
        <source>book_a_flight</source>
        <translation>flug_buchen</translation>
    </message>
    <message>
        <source>ID of the intent</source>
        <translation>ID des Intents</translation>
    </message>
    <message>
        <source>How the server knows the intent</source>
        <translation>Wie der Server den Intent kennt</translation>
    </message>
    <message>
        <source>Language of the intent</source>
        <translation>Sprache des Intents</translation>
    </message>
    <message>
        <source>Language tag such as en, de-AT or zh-Hant</source>
        <translation>Sprachkürzel wie en, de-AT oder zh-Hant</translation>
    </message>
    <message>
        <source>Type of the intent</source>
        <translation>Typ des Intents</translation>
    </message>
    <message>
        <source>Standard</source>
        <extracomment>Types of intents</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>The intent is enabled</source>
        <translation>Der Intent ist aktiviert</translation>
    </message>
    <message>
        <source>Whether the bot listens for this intent</source>
        <translation>Ob der Bot auf diesen Intent hört</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;ID</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>Rename intent</source>
        <translation>Intent umbenennen</translation>
    </message>
    <message>
        <source>Edit ID</source>
        <translation>ID bearbeiten</translation>
    </message>
    <message>
        <source>Edit language</source>
        <translation>Sprache bearbeiten</translation>
    </message>
    <message>
        <source>Edit type</source>
        <translation>Typ bearbeiten</translation>
    </message>
    <message>
        <source>Enable intent</source>
        <translation>Intent aktivieren</translation>
    </message>
    <message>
        <source>Disable intent</source>
        <translation>Intent deaktivieren</translation>
    </message>
    <message>
        <source>Add utterance</source>
        <translation>Äußerung hinzufügen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>What to do with the rows</source>
        <translation>Was sich mit den Zeilen tun lässt</translation>
    </message>
    <message>
        <source>Sort &amp;A to Z</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;Z to A</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Filter the utterances</source>
        <translation>Äußerungen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Part of an utterance or of the name of an entity</source>
        <translation>Teil einer Äußerung oder des Namens einer Entität</translation>
    </message>
    <message>
        <source>What was typed or pasted into the marked cells does not fit there. They keep their old value; point at one to see why.</source>
        <translation>Was in die markierten Zellen geschrieben oder eingefügt wurde, passt dort nicht. Sie behalten ihren alten Wert; zeigen Sie auf eine, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>No utterance matches the filter.</source>
        <translation>Keine Äußerung passt zum Filter.</translation>
    </message>
    <message>
        <source>What would users say to mean this? Press Ins to write it, or paste a list: each line becomes an utterance.</source>
        <translation>Was würden Benutzer sagen, die dies meinen? Drücken Sie Einfg, um es zu schreiben, oder fügen Sie eine Liste ein: Jede Zeile wird zu einer Äußerung.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The letter that stands for an entity in the table, and its name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No entities are labelled</source>
        <translation>Keine Entitäten sind annotiert</translation>
    </message>
    <message>
        <source>Entities: %1</source>
        <translation>Entitäten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n places labelled.</source>
        <translation>
            <numerusform>%n Stelle annotiert.</numerusform>
            <numerusform>%n Stellen annotiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was labelled: the words do not stand in these rows, or are labelled already.</source>
        <translation>Nichts wurde annotiert: Die Wörter kommen in diesen Zeilen nicht vor oder sind bereits annotiert.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentPublication</name>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>Abgebrochen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Not sent, because another intent could not be saved.</source>
        <translation>Nicht gesendet, weil ein anderer Intent nicht gespeichert werden konnte.</translation>
    </message>
    <message>
        <source>Cancelled. The intent is saved, but the model was not retrained.</source>
        <translation>Abgebrochen. Der Intent ist gespeichert, aber das Modell wurde nicht neu trainiert.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentRules</name>
    <message>
        <source>The utterance is empty.</source>
        <translation>Die Äußerung ist leer.</translation>
    </message>
    <message>
        <source>An intent needs at least one utterance.</source>
        <translation>Ein Intent braucht mindestens eine Äußerung.</translation>
    </message>
    <message>
        <source>%1 utterances: at most %2 are allowed.</source>
        <translation>%1 Äußerungen: Höchstens %2 sind zulässig.</translation>
    </message>
    <message>
        <source>The intent ID contains characters that are not allowed.</source>
        <translation>Die Intent-ID enthält unzulässige Zeichen.</translation>
    </message>
    <message>
        <source>Unknown intent type “%1”.</source>
        <translation>Unbekannter Intent-Typ „%1“.</translation>
    </message>
    <message>
        <source>Unknown language “%1”.</source>
        <translation>Unbekannte Sprache „%1“.</translation>
    </message>
    <message>
        <source>The intent is too large (%1; at most 1 MiB).</source>
        <translation>Der Intent ist zu groß (%1; höchstens 1 MiB).</translation>
    </message>
    <message>
        <source>Same as row %1 (upper and lower case and outer spaces are ignored).</source>
        <translation>Gleich wie Zeile %1 (Groß- und Kleinschreibung sowie Leerzeichen am Rand zählen nicht).</translation>
    </message>
    <message>
        <source>Looks the same as row %1 but is encoded differently.</source>
        <translation>Sieht aus wie Zeile %1, ist aber anders codiert.</translation>
    </message>
    <message>
        <source>Contains a character that cannot be sent (U+%1 at position %2).</source>
        <translation>Enthält ein Zeichen, das nicht gesendet werden kann (U+%1 an Position %2).</translation>
    </message>
    <message>
        <source>Contains the invisible character U+%1 at position %2.</source>
        <translation>Enthält das unsichtbare Zeichen U+%1 an Position %2.</translation>
    </message>
    <message>
        <source>Mixes %1 and %2 letters in one word.</source>
        <translation>Mischt Buchstaben der Schriften %1 und %2 in einem Wort.</translation>
    </message>
    <message>
        <source>Positions start at 0.</source>
        <translation>Positionen beginnen bei 0.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>Ends at %1, but the utterance has %2 characters.</source>
        <translation>Endet bei %1, aber die Äußerung hat %2 Zeichen.</translation>
    </message>
    <message>
        <source>Overlaps %1.</source>
        <translation>Überlappt %1.</translation>
    </message>
    <message>
        <source>Cuts through “%1”.</source>
        <translation>Zerschneidet „%1“.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentUpdate</name>
    <message>
        <source>The program ended.</source>
        <translation>Das Programm wurde beendet.</translation>
    </message>
    <message>
        <source>Could not accept intent %1.</source>
        <translation>Intent %1 konnte nicht angenommen werden.</translation>
    </message>
    <message>
        <source>%1 cannot return intents: the intent was not compared before saving, and a change that somebody else made meanwhile is not noticed.</source>
        <translation>%1 kann keine Intents zurückgeben: Der Intent wurde vor dem Speichern nicht verglichen, und eine inzwischen von anderen vorgenommene Änderung wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>Intent %1 no longer exists on %2.</source>
        <translation>Intent %1 existiert auf %2 nicht mehr.</translation>
    </message>
    <message>
        <source>Intent %1 was changed on %2 since it was read.</source>
        <translation>Intent %1 wurde auf %2 seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>This update is not audited. %1</source>
        <translation>Diese Aktualisierung steht nicht im Prüfprotokoll. %1</translation>
    </message>
    <message>
        <source>The change is saved, but its webhook was not delivered. %1</source>
        <translation>Die Änderung ist gespeichert, aber der Webhook wurde nicht zugestellt. %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was sent.</source>
        <translation>Abgebrochen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed on the server.</source>
        <translation>Abgebrochen. Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Cancelled. It is not known whether intent %1 was saved.</source>
        <translation>Abgebrochen. Es ist nicht bekannt, ob der Intent %1 gespeichert wurde.</translation>
    </message>
    <message>
        <source>Cancelled. The intent is saved, but the model was not retrained.</source>
        <translation>Abgebrochen. Der Intent ist gespeichert, aber das Modell wurde nicht neu trainiert.</translation>
    </message>
    <message>
        <source>Stopped before the webhook was delivered.</source>
        <translation>Gestoppt, bevor der Webhook zugestellt war.</translation>
    </message>
    <message>
        <source>Could not %1.</source>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The job journal could not be written. %1</source>
        <translation>Das Auftragsjournal konnte nicht geschrieben werden. %1</translation>
    </message>
    <message>
        <source>What the server holds now could not be remembered. %1</source>
        <translation>Was der Server jetzt hat, konnte nicht festgehalten werden. %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::IssuesModel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>collapsed</source>
        <extracomment>What a screen reader says of a group of problems</extracomment>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>user says</source>
        <translation>Benutzer sagt</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>expected intent</source>
        <translation>erwarteter Intent</translation>
    </message>
    <message>
        <source>minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>turn %1, %2</source>
        <extracomment>%1 the number of a turn, %2 a column of its table</extracomment>
        <translation>Turn %1, %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>A group of problems: an arrow, its name, how many there are</extracomment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A problem in the list: &quot;Error: The turn says nothing.&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Rehearsal::JobJournal</name>
    <message>
        <source>Running jobs cannot be recorded in %1: %2.</source>
        <translation>Laufende Aufträge können nicht in %1 festgehalten werden: %2.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::JsonDialog</name>
    <message>
        <source>This must be an object: { &quot;name&quot;: value, … }</source>
        <translation>Dies muss ein Objekt sein: { &quot;Name&quot;: Wert, … }</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Keychain</name>
    <message>
        <source>The keychain holds no such secret.</source>
        <translation>Der Schlüsselbund enthält dieses Geheimnis nicht.</translation>
    </message>
    <message>
        <source>The keychain is locked or refused access.</source>
        <translation>Der Schlüsselbund ist gesperrt oder verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>The keychain of this computer is not available.</source>
        <translation>Der Schlüsselbund dieses Rechners ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>The keychain did not answer within 5 seconds.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von 5 Sekunden geantwortet.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::LabelDialog</name>
    <message>
        <source>Label words</source>
        <translation>Wörter annotieren</translation>
    </message>
    <message numerus="yes">
        <source>Labels the words wherever they stand in %n selected rows, in capitals or not.</source>
        <translation>
            <numerusform>Annotiert die Wörter in %n ausgewählten Zeile, wo immer sie stehen, groß- oder kleingeschrieben.</numerusform>
            <numerusform>Annotiert die Wörter in %n ausgewählten Zeilen, wo immer sie stehen, groß- oder kleingeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words to label</source>
        <translation>Zu annotierende Wörter</translation>
    </message>
    <message>
        <source>paris</source>
        <translation>paris</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>city</source>
        <translation>stadt</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Entity</source>
        <translation>&amp;Entität</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Annotieren</translation>
    </message>
</context>
<context>
    <name>Rehearsal::LimitsMeter</name>
    <message>
        <source>No utterances: an intent needs at least one</source>
        <translation>Keine Äußerungen: Ein Intent braucht mindestens eine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln utterances: too few, %1 or more are needed to train well</source>
        <translation>
            <numerusform>%Ln Äußerung: zu wenig, für gutes Training sind %1 oder mehr nötig</numerusform>
            <numerusform>%Ln Äußerungen: zu wenige, für gutes Training sind %1 oder mehr nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln utterances: a start, %1 or more are better</source>
        <translation>
            <numerusform>%Ln Äußerung: ein Anfang, %1 oder mehr sind besser</numerusform>
            <numerusform>%Ln Äußerungen: ein Anfang, %1 oder mehr sind besser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln utterances of at most %1: good</source>
        <extracomment>%1 is the number that is allowed</extracomment>
        <translation>
            <numerusform>%Ln Äußerung von höchstens %1: gut</numerusform>
            <numerusform>%Ln Äußerungen von höchstens %1: gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln utterances of at most %1: more than %2 rarely help</source>
        <extracomment>%1 is the number that is allowed, %2 the one from which more are too many to be useful</extracomment>
        <translation>
            <numerusform>%Ln Äußerung von höchstens %1: mehr als %2 helfen selten</numerusform>
            <numerusform>%Ln Äußerungen von höchstens %1: mehr als %2 helfen selten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln utterances: too many, at most %1 are allowed</source>
        <translation>
            <numerusform>%Ln Äußerung: zu viel, höchstens %1 sind zulässig</numerusform>
            <numerusform>%Ln Äußerungen: zu viele, höchstens %1 sind zulässig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty or repeated rows are not counted.</source>
        <translation>
            <numerusform>%n leere oder wiederholte Zeile wird nicht gezählt.</numerusform>
            <numerusform>%n leere oder wiederholte Zeilen werden nicht gezählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Rehearsal::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter by category or text</source>
        <translation>Nach Kategorie oder Text filtern</translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation>Niedrigste angezeigte Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Information and up</source>
        <translation>Ab Information</translation>
    </message>
    <message>
        <source>Warnings and up</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Trace</translation>
    </message>
    <message>
        <source>Write traces</source>
        <translation>Trace-Meldungen schreiben</translation>
    </message>
    <message>
        <source>Also writes every request with method, path, status and time</source>
        <translation>Schreibt auch jede Anfrage mit Methode, Pfad, Status und Dauer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy log lines</source>
        <translation>Protokollzeilen kopieren</translation>
    </message>
    <message>
        <source>Nothing to report. Switch Trace on to see every request.</source>
        <translation>Nichts zu melden. Schalten Sie Trace ein, um jede Anfrage zu sehen.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::LossesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is left behind</source>
        <translation>Was zurückbleibt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Rehearsal::MainWindow</name>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>New test</source>
        <translation>Neuer Test</translation>
    </message>
    <message>
        <source>What is the conversation about?</source>
        <translation>Wovon handelt das Gespräch?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
    <message>
        <source>Last run: %1, %2, took %3 s</source>
        <extracomment>%1 the target&apos;s name, %2 time of day, %3 seconds</extracomment>
        <translation>Letzter Lauf: %1, %2, Dauer %3 s</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>%1[*] – Rehearsal</source>
        <translation>%1[*] – Rehearsal</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New test…</source>
        <translation>&amp;Neuer Test…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Try the s&amp;ample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>&amp;Alle ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Farbschema des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Farbschema</translation>
    </message>
    <message>
        <source>&amp;About Rehearsal</source>
        <translation>Ü&amp;ber Rehearsal</translation>
    </message>
    <message>
        <source>About Rehearsal</source>
        <translation>Über Rehearsal</translation>
    </message>
    <message>
        <source>Rehearsal %1

A studio for rehearsing conversations with a Cognigy.AI agent. Free software under the GNU General Public License, version 3 or later.

Not affiliated with NICE Cognigy.</source>
        <translation>Rehearsal %1

Ein Studio zum Proben von Gesprächen mit einem Cognigy.AI-Agenten. Freie Software unter der GNU General Public License, Version 3 oder später.

Nicht mit NICE Cognigy verbunden.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>The confidence of each turn appears here after a run.</source>
        <translation>Hier erscheint nach einem Lauf die Konfidenz jedes Turns.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>The share of passed tests over all runs appears here.</source>
        <translation>Hier erscheint der Anteil bestandener Tests über alle Läufe.</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>Der Bericht wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>What is the target called?</source>
        <translation>Wie heißt das Ziel?</translation>
    </message>
    <message>
        <source>There is a target “%1” already. Choose another name.</source>
        <translation>Es gibt bereits ein Ziel „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Re&amp;ports</source>
        <translation>Be&amp;richte</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>New tar&amp;get…</source>
        <translation>Neues &amp;Ziel…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quick export (last folder and format)</source>
        <translation>&amp;Schnellexport (letzter Ordner, letztes Format)</translation>
    </message>
    <message>
        <source>Rehearse &amp;faults…</source>
        <translation>&amp;Störungen proben…</translation>
    </message>
    <message>
        <source>The workspace is open in another window.</source>
        <translation>Der Arbeitsbereich ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>Nothing was edited in this document.</source>
        <translation>In diesem Dokument wurde nichts bearbeitet.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Choose &amp;target</source>
        <translation>Zie&amp;l wählen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>I&amp;ntents</source>
        <translation>I&amp;ntents</translation>
    </message>
    <message>
        <source>A run is under way; stop it first.</source>
        <translation>Ein Lauf ist im Gange; stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Open a workspace first.</source>
        <translation>Öffnen Sie zuerst einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Es wurde noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>No tab is open.</source>
        <translation>Kein Reiter ist geöffnet.</translation>
    </message>
    <message>
        <source>This file is read-only here.</source>
        <translation>Diese Datei ist hier schreibgeschützt.</translation>
    </message>
    <message>
        <source>There are no changes to save.</source>
        <translation>Es gibt keine Änderungen zu speichern.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>&amp;Talk to the bot</source>
        <translation>&amp;Mit dem Bot sprechen</translation>
    </message>
    <message>
        <source>Save conversation as t&amp;est…</source>
        <translation>Gespräch als Test s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save as test…</source>
        <translation>Als Test speichern…</translation>
    </message>
    <message>
        <source>&amp;Propose assertions…</source>
        <translation>Zusicherungen &amp;vorschlagen…</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Vorschlagen…</translation>
    </message>
    <message>
        <source>Run the test several times and expect what stays the same</source>
        <translation>Den Test mehrmals ausführen und erwarten, was gleich bleibt</translation>
    </message>
    <message>
        <source>Open a test that can be edited first.</source>
        <translation>Öffnen Sie zuerst einen Test, der bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Talk to the bot first.</source>
        <translation>Sprechen Sie zuerst mit dem Bot.</translation>
    </message>
    <message>
        <source>Save as test</source>
        <translation>Als Test speichern</translation>
    </message>
    <message>
        <source>This workspace has no target named %1.</source>
        <translation>Dieser Arbeitsbereich hat kein Ziel namens %1.</translation>
    </message>
    <message>
        <source>Each data row brings answers of its own, so there is nothing to propose for all of them.</source>
        <translation>Jede Datenzeile bringt eigene Antworten, daher lässt sich nichts für alle vorschlagen.</translation>
    </message>
    <message>
        <source>The test has no turns yet.</source>
        <translation>Der Test hat noch keine Turns.</translation>
    </message>
    <message>
        <source>Layout to &amp;author</source>
        <translation>Anordnung zum &amp;Schreiben</translation>
    </message>
    <message>
        <source>Layout to anal&amp;yse</source>
        <translation>Anordnung zum &amp;Auswerten</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Run selected &amp;data rows</source>
        <translation>Ausgewählte &amp;Datenzeilen ausführen</translation>
    </message>
    <message>
        <source>Another run took the place of this one since. Run the row again to see more.</source>
        <translation>Ein anderer Lauf ist inzwischen an die Stelle dieses Laufs getreten. Führen Sie die Zeile erneut aus, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>Setti&amp;ngs…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>Tastatur&amp;kürzel</translation>
    </message>
    <message>
        <source>In this editor</source>
        <translation>In diesem Editor</translation>
    </message>
    <message>
        <source>&gt; actions</source>
        <translation>&gt; Aktionen</translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation>Hier nicht möglich.</translation>
    </message>
    <message>
        <source>Tests, intents and targets</source>
        <translation>Tests, Intents und Ziele</translation>
    </message>
    <message>
        <source>This workspace has no files yet.</source>
        <translation>Dieser Arbeitsbereich hat noch keine Dateien.</translation>
    </message>
    <message>
        <source>@ turns of this test</source>
        <translation>@ Turns dieses Tests</translation>
    </message>
    <message>
        <source>No test is in front.</source>
        <translation>Kein Test ist im Vordergrund.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A turn&apos;s number and what the user says</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source># tags</source>
        <translation># Tags</translation>
    </message>
    <message>
        <source>No test has a tag yet.</source>
        <translation>Noch kein Test hat ein Tag.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Su&amp;chen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Erse&amp;tzen…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Näc&amp;hstes suchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Vorheri&amp;ges suchen</translation>
    </message>
    <message>
        <source>Find in &amp;workspace…</source>
        <translation>Im Arbeits&amp;bereich suchen…</translation>
    </message>
    <message>
        <source>Click into a table or a text to act on first.</source>
        <translation>Klicken Sie zuerst in eine Tabelle oder einen Text.</translation>
    </message>
    <message>
        <source>&amp;Quick fix…</source>
        <translation>&amp;Problem beheben…</translation>
    </message>
    <message>
        <source>New test from a te&amp;mplate…</source>
        <translation>Neuer Test aus &amp;Vorlage…</translation>
    </message>
    <message>
        <source>Save as &amp;template</source>
        <translation>Als Vorla&amp;ge speichern</translation>
    </message>
    <message>
        <source>%1 was written. Give the intent some more utterances.</source>
        <translation>%1 wurde geschrieben. Geben Sie dem Intent noch einige Äußerungen.</translation>
    </message>
    <message>
        <source>%1 (2)</source>
        <translation>%1 (2)</translation>
    </message>
    <message>
        <source>New test from a template</source>
        <translation>Neuer Test aus einer Vorlage</translation>
    </message>
    <message>
        <source>What is the test like?</source>
        <translation>Welcher Vorlage gleicht der Test?</translation>
    </message>
    <message>
        <source>The template was written to %1</source>
        <translation>Die Vorlage wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Run s&amp;elected tests</source>
        <translation>Ausge&amp;wählte Tests ausführen</translation>
    </message>
    <message>
        <source>Run &amp;failed</source>
        <translation>&amp;Nicht bestandene ausführen</translation>
    </message>
    <message>
        <source>Run &amp;changed since their last run</source>
        <translation>Seit dem letzten Lauf &amp;geänderte ausführen</translation>
    </message>
    <message>
        <source>No test has changed since it last ran on this target.</source>
        <translation>Kein Test hat sich seit seinem letzten Lauf auf diesem Ziel geändert.</translation>
    </message>
    <message>
        <source>Run re&amp;peatedly…</source>
        <translation>Wieder&amp;holt ausführen…</translation>
    </message>
    <message>
        <source>Pass r&amp;ule of the test…</source>
        <translation>&amp;Bestehensregel des Tests…</translation>
    </message>
    <message>
        <source>&amp;Next failure or problem</source>
        <translation>Zum nä&amp;chsten Fehlschlag oder Problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure or problem</source>
        <translation>Zum vo&amp;rigen Fehlschlag oder Problem</translation>
    </message>
    <message>
        <source>Cop&amp;y as command line</source>
        <translation>Als Befehls&amp;zeile kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Run %n test(s) repeatedly</source>
        <translation>
            <numerusform>%n Test wiederholt ausführen</numerusform>
            <numerusform>%n Tests wiederholt ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass rule of “%1”</source>
        <translation>Bestehensregel von „%1“</translation>
    </message>
    <message>
        <source>Set rule</source>
        <translation>Regel setzen</translation>
    </message>
    <message>
        <source>Edit pass rule</source>
        <translation>Bestehensregel bearbeiten</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Save your changes before you run it: it reads the files.</source>
        <translation>Der Befehl ist in der Zwischenablage. Speichern Sie Ihre Änderungen, bevor Sie ihn ausführen: Er liest die Dateien.</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no failure and no problem.</source>
        <translation>Es gibt keinen Fehlschlag und kein Problem.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n nicht bestanden</numerusform>
            <numerusform>%n nicht bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>No test failed in the last run on this target.</source>
        <translation>Beim letzten Lauf auf diesem Ziel haben alle Tests bestanden.</translation>
    </message>
    <message>
        <source>No run is under way.</source>
        <translation>Kein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>No test is open.</source>
        <translation>Kein Test ist geöffnet.</translation>
    </message>
    <message>
        <source>The test&apos;s file could not be read whole.</source>
        <translation>Die Datei des Tests konnte nicht vollständig gelesen werden.</translation>
    </message>
    <message>
        <source>Confidence, judged again</source>
        <translation>Konfidenz, neu beurteilt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The requests of this run are not kept any more.</source>
        <translation>Die Anfragen dieses Laufs werden nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Open &amp;recent…</source>
        <translation>Zu&amp;letzt geöffnet…</translation>
    </message>
    <message>
        <source>Close ot&amp;her tabs</source>
        <translation>Andere &amp;Reiter schließen</translation>
    </message>
    <message>
        <source>Close all ta&amp;bs</source>
        <translation>Alle Rei&amp;ter schließen</translation>
    </message>
    <message>
        <source>Reopen close&amp;d tab</source>
        <translation>Geschlossenen Reiter &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Split r&amp;ight</source>
        <translation>Nach rechts &amp;teilen</translation>
    </message>
    <message>
        <source>Close split</source>
        <translation>Teilung aufheben</translation>
    </message>
    <message>
        <source>No other tab is open.</source>
        <translation>Kein anderer Reiter ist geöffnet.</translation>
    </message>
    <message>
        <source>No tab was closed.</source>
        <translation>Kein Reiter wurde geschlossen.</translation>
    </message>
    <message>
        <source>It is split already.</source>
        <translation>Die Ansicht ist bereits geteilt.</translation>
    </message>
    <message>
        <source>It is not split.</source>
        <translation>Die Ansicht ist nicht geteilt.</translation>
    </message>
    <message>
        <source>Workspaces opened before</source>
        <translation>Früher geöffnete Arbeitsbereiche</translation>
    </message>
    <message>
        <source>No other workspace was opened yet.</source>
        <translation>Noch kein anderer Arbeitsbereich wurde geöffnet.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>A&amp;ccept actual in the cells</source>
        <translation>&amp;Ist-Werte der Zellen übernehmen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+A</source>
        <translation>Ctrl+Alt+A</translation>
    </message>
    <message>
        <source>Accept actual of the &amp;turn…</source>
        <translation>Ist-Werte des &amp;Turns übernehmen…</translation>
    </message>
    <message>
        <source>Accept actual of the t&amp;est…</source>
        <translation>Ist-Werte des T&amp;ests übernehmen…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Shift+A</source>
        <translation>Ctrl+Alt+Shift+A</translation>
    </message>
    <message>
        <source>Accept actual</source>
        <translation>Ist-Werte übernehmen</translation>
    </message>
    <message>
        <source>Expect of each turn the intent, confidence and entities of its last run</source>
        <translation>Von jedem Turn Intent, Konfidenz und Entitäten des letzten Laufs erwarten</translation>
    </message>
    <message>
        <source>Run a test that can be edited first.</source>
        <translation>Führen Sie zuerst einen Test aus, der bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>Open a test, an intent or a target from the workspace on the left, write a new test with Ctrl+N or a new intent with Ctrl+Shift+N.</source>
        <translation>Öffnen Sie links im Arbeitsbereich einen Test, einen Intent oder ein Ziel, schreiben Sie mit Strg+N einen neuen Test oder mit Strg+Umschalt+N einen neuen Intent.</translation>
    </message>
    <message>
        <source>Open a test or an intent first.</source>
        <translation>Öffnen Sie zuerst einen Test oder einen Intent.</translation>
    </message>
    <message>
        <source>New &amp;intent…</source>
        <translation>Neuer &amp;Intent…</translation>
    </message>
    <message>
        <source>&amp;Paste as utterances</source>
        <translation>Als Äußerungen &amp;einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%n utterances pasted.</source>
        <translation>
            <numerusform>%n Äußerung eingefügt.</numerusform>
            <numerusform>%n Äußerungen eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>&amp;Copy as lines</source>
        <translation>Als Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Annotate the utterance</source>
        <translation>Äußerung &amp;annotieren</translation>
    </message>
    <message>
        <source>&amp;Label words in the selected rows…</source>
        <translation>&amp;Wörter in den ausgewählten Zeilen annotieren…</translation>
    </message>
    <message>
        <source>Remove &amp;duplicates</source>
        <translation>&amp;Duplikate entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates removed.</source>
        <translation>
            <numerusform>%n Duplikat entfernt.</numerusform>
            <numerusform>%n Duplikate entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No utterance is there twice.</source>
        <translation>Keine Äußerung kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Open an intent first.</source>
        <translation>Öffnen Sie zuerst einen Intent.</translation>
    </message>
    <message>
        <source>New intent</source>
        <translation>Neuer Intent</translation>
    </message>
    <message>
        <source>What is the intent called?</source>
        <translation>Wie heißt der Intent?</translation>
    </message>
    <message>
        <source>There is an intent “%1” already.</source>
        <translation>Es gibt bereits einen Intent „%1“.</translation>
    </message>
    <message>
        <source>Im&amp;port intents…</source>
        <translation>Intents i&amp;mportieren…</translation>
    </message>
    <message>
        <source>Import intents</source>
        <translation>Intents importieren</translation>
    </message>
    <message>
        <source>Intents of other tools (*.yml *.yaml *.json *.csv *.tsv *.zip *.txt);;All files (*)</source>
        <translation>Intents anderer Werkzeuge (*.yml *.yaml *.json *.csv *.tsv *.zip *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import utterances</source>
        <translation>Äußerungen importieren</translation>
    </message>
    <message>
        <source>%1 intents are new and %2 changed. They are not saved yet; Save all writes them.</source>
        <translation>%1 Intents sind neu und %2 geändert. Sie sind noch nicht gespeichert; Alle speichern schreibt sie.</translation>
    </message>
    <message>
        <source>&amp;Move to another intent…</source>
        <translation>In anderen Intent &amp;verschieben…</translation>
    </message>
    <message>
        <source>Add the &amp;turn to its intent</source>
        <translation>&amp;Turn seinem Intent hinzufügen</translation>
    </message>
    <message>
        <source>Add the turn to an &amp;intent…</source>
        <translation>Turn einem &amp;Intent hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a turn of a test first.</source>
        <translation>Wählen Sie zuerst einen Turn eines Tests.</translation>
    </message>
    <message>
        <source>There is no other intent.</source>
        <translation>Es gibt keinen anderen Intent.</translation>
    </message>
    <message numerus="yes">
        <source>%n utterances</source>
        <translation>
            <numerusform>%n Äußerung</numerusform>
            <numerusform>%n Äußerungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n utterances to</source>
        <translation>
            <numerusform>%n Äußerung verschieben nach</numerusform>
            <numerusform>%n Äußerungen verschieben nach</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace has no intent “%1”.</source>
        <translation>Der Arbeitsbereich hat keinen Intent „%1“.</translation>
    </message>
    <message>
        <source>Create it with this sentence</source>
        <translation>Mit diesem Satz anlegen</translation>
    </message>
    <message>
        <source>Add “%1” to</source>
        <translation>„%1“ hinzufügen zu</translation>
    </message>
    <message>
        <source>&amp;Review and save…</source>
        <translation>Durchsehen und &amp;speichern…</translation>
    </message>
    <message>
        <source>The workspace has no intents.</source>
        <translation>Der Arbeitsbereich hat keine Intents.</translation>
    </message>
    <message>
        <source>There is no target “%1” any more.</source>
        <translation>Es gibt kein Ziel „%1“ mehr.</translation>
    </message>
    <message>
        <source>Merge with the server</source>
        <translation>Mit dem Server zusammenführen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Further messages that wait behind the one shown</extracomment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::Opening</name>
    <message>
        <source>Opened read-only: the workspace is open in another window (process %1, since %2).</source>
        <translation>Schreibgeschützt geöffnet: Der Arbeitsbereich ist in einem anderen Fenster geöffnet (Prozess %1, seit %2).</translation>
    </message>
    <message>
        <source>%1 is open in another window (process %2, since %3).</source>
        <translation>%1 ist in einem anderen Fenster geöffnet (Prozess %2, seit %3).</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>After an unexpected end: %n documents can be recovered.</source>
        <translation>
            <numerusform>Nach einem unerwarteten Ende: %n Dokument kann wiederhergestellt werden.</numerusform>
            <numerusform>Nach einem unerwarteten Ende: %n Dokumente können wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After an unexpected end: nothing could be recovered from %n damaged recovery copies.</source>
        <translation>
            <numerusform>Nach einem unerwarteten Ende: Aus %n beschädigten Sicherungskopie konnte nichts wiederhergestellt werden.</numerusform>
            <numerusform>Nach einem unerwarteten Ende: Aus %n beschädigten Sicherungskopien konnte nichts wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover all</source>
        <translation>Alle wiederherstellen</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Abweichungen anzeigen</translation>
    </message>
    <message>
        <source>&amp;Recover all</source>
        <translation>Alle &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes from %1 that were not saved were found, and %2 was changed since.</source>
        <translation>Es wurden nicht gespeicherte Änderungen vom %1 gefunden, und %2 wurde seither geändert.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard the edits of %1 that were not saved for good?</source>
        <translation>Die nicht gespeicherten Änderungen an %1 endgültig verwerfen?</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Endgültig verwerfen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Differences in %1</source>
        <translation>Abweichungen in %1</translation>
    </message>
    <message numerus="yes">
        <source>Differences in %n documents</source>
        <translation>
            <numerusform>Abweichungen in %n Dokument</numerusform>
            <numerusform>Abweichungen in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>Discard the edits that were not saved in %n documents for good?</source>
        <translation>
            <numerusform>Die nicht gespeicherten Änderungen in %n Dokument endgültig verwerfen?</numerusform>
            <numerusform>Die nicht gespeicherten Änderungen in %n Dokumenten endgültig verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was recovered and is not saved yet. Undo brings back what stands in the file.</source>
        <translation>%1 wurde wiederhergestellt und ist noch nicht gespeichert. Rückgängig bringt zurück, was in der Datei steht.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were recovered. They are not saved yet.</source>
        <translation>
            <numerusform>%n Dokument wurde wiederhergestellt. Es ist noch nicht gespeichert.</numerusform>
            <numerusform>%n Dokumente wurden wiederhergestellt. Sie sind noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits of %1 from %2 could not be recovered and are kept aside. %3</source>
        <translation>Änderungen an %1 vom %2 konnten nicht wiederhergestellt werden und sind beiseitegelegt. %3</translation>
    </message>
    <message>
        <source>%1 of %2 edits of %3 from %4 could be recovered.</source>
        <extracomment>%3 is a file, %4 a time</extracomment>
        <translation>%1 von %2 Änderungen an %3 vom %4 konnten wiederhergestellt werden.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::PassRateTrend</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>none ran</source>
        <translation>keine gelaufen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tests passed</source>
        <comment>percent</comment>
        <translation>%1: %2 von %3 Tests bestanden</translation>
    </message>
    <message>
        <source>Failed %1, errors %2, skipped %3, not run %4</source>
        <translation>Nicht bestanden %1, Fehler %2, übersprungen %3, nicht gelaufen %4</translation>
    </message>
    <message>
        <source>Target %1, version %2</source>
        <translation>Ziel %1, Version %2</translation>
    </message>
    <message>
        <source>Mean confidence %1</source>
        <translation>Mittlere Konfidenz %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, version</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last of %1 runs: %2 of %3 tests passed, %4.</source>
        <translation>Letzter von %1 Läufen: %2 von %3 Tests bestanden, %4.</translation>
    </message>
    <message>
        <source>Last of %1 runs: no test ran.</source>
        <translation>Letzter von %1 Läufen: kein Test gelaufen.</translation>
    </message>
    <message>
        <source>Lowest: %1 on %2.</source>
        <translation>Niedrigster: %1 am %2.</translation>
    </message>
    <message>
        <source>Every run adds its share of passed tests here.</source>
        <translation>Jeder Lauf fügt hier seinen Anteil bestandener Tests hinzu.</translation>
    </message>
    <message>
        <source>Share of passed tests over the runs</source>
        <translation>Anteil bestandener Tests über die Läufe</translation>
    </message>
    <message>
        <source>n = %1</source>
        <comment>number of tests behind a rate</comment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>alle bestanden</translation>
    </message>
    <message>
        <source>some did not</source>
        <translation>einige nicht</translation>
    </message>
    <message>
        <source>no test ran</source>
        <translation>kein Test gelaufen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Tests passed</source>
        <translation>Bestandene Tests</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>Gelaufene Tests</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ProblemsPanel</name>
    <message>
        <source>No problems in this workspace.</source>
        <translation>Keine Probleme in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Problems of the workspace</source>
        <translation>Probleme des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Filter of the problems</source>
        <translation>Filter der Probleme</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Group the problems</source>
        <translation>Probleme gruppieren</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schweregrad</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>What can be done about the problem</source>
        <translation>Was sich gegen das Problem tun lässt</translation>
    </message>
    <message>
        <source>What can be done about the problem (Alt+Enter)</source>
        <translation>Was sich gegen das Problem tun lässt (Alt+Eingabe)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No problem matches the filter.</source>
        <translation>Kein Problem passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n info(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message numerus="yes">
        <source>%1 – in all %n place(s) of %2</source>
        <extracomment>%1 what a fix does to one place, %2 the id of a rule that is broken in several</extracomment>
        <translation>
            <numerusform>%1 – an der %n Stelle von %2</numerusform>
            <numerusform>%1 – an allen %n Stellen von %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal::ProposalsDialog</name>
    <message>
        <source>Propose assertions</source>
        <translation>Zusicherungen vorschlagen</translation>
    </message>
    <message>
        <source>“%1” is run several times on %2. What is the same every time can become an expectation.</source>
        <translation>„%1“ wird mehrmals auf %2 ausgeführt. Was jedes Mal gleich ist, kann zur Erwartung werden.</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>der Sandbox</translation>
    </message>
    <message>
        <source>Proposed expectations</source>
        <translation>Vorgeschlagene Erwartungen</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>Wie &amp;oft</translation>
    </message>
    <message>
        <source>How often the test is run</source>
        <translation>Wie oft der Test ausgeführt wird</translation>
    </message>
    <message>
        <source>Progress of the runs</source>
        <translation>Fortschritt der Läufe</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>A&amp;lle ankreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine ankreuzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Accept proposed assertions</source>
        <translation>Vorgeschlagene Zusicherungen übernehmen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>%1 of %2 runs have ended.</source>
        <translation>%1 von %2 Läufen sind beendet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Too few runs came to their end to tell what stays the same.</source>
        <translation>Zu wenige Läufe wurden beendet, um zu sagen, was gleich bleibt.</translation>
    </message>
    <message>
        <source>Too few runs came to their end to tell what stays the same. %1</source>
        <translation>Zu wenige Läufe wurden beendet, um zu sagen, was gleich bleibt. %1</translation>
    </message>
    <message>
        <source>Runs observed: %1.</source>
        <translation>Beobachtete Läufe: %1.</translation>
    </message>
    <message>
        <source>%1 The test expects already what they have in common. %2</source>
        <translation>%1 Was sie gemeinsam haben, erwartet der Test bereits. %2</translation>
    </message>
    <message>
        <source>%1 Ticked is what the test says nothing about yet. %2</source>
        <translation>%1 Angekreuzt ist, wozu der Test noch nichts sagt. %2</translation>
    </message>
    <message>
        <source>&amp;Accept (%1)</source>
        <translation>Über&amp;nehmen (%1)</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ProposalsModel</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 the number of a turn, %2 what the user says in it</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>Entity %1</source>
        <translation>Entität %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 of %1 runs</source>
        <translation>%1 von %1 Läufen</translation>
    </message>
    <message>
        <source>%1; lowest %2</source>
        <extracomment>%1 is &quot;5 of 5 runs&quot;, %2 a confidence</extracomment>
        <translation>%1; niedrigste %2</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>Erwartung</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>In the test now</source>
        <translation>Jetzt im Test</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Publishing</name>
    <message>
        <source>Reading what %1 holds…</source>
        <translation>Inhalt von %1 wird gelesen…</translation>
    </message>
    <message>
        <source>Comparing and judging…</source>
        <translation>Wird verglichen und beurteilt…</translation>
    </message>
    <message>
        <source>Retraining…</source>
        <translation>Wird neu trainiert…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>Rehearsal::RasaReader</name>
    <message>
        <source>The file is no Rasa training data.</source>
        <translation>Die Datei enthält keine Rasa-Trainingsdaten.</translation>
    </message>
    <message>
        <source>only intents are imported</source>
        <translation>nur Intents werden importiert</translation>
    </message>
    <message>
        <source>an item of nlu</source>
        <translation>ein Element von nlu</translation>
    </message>
    <message>
        <source>intents have no synonyms, patterns or lookup tables</source>
        <translation>Intents haben keine Synonyme, Muster oder Nachschlagetabellen</translation>
    </message>
    <message>
        <source>an intent</source>
        <translation>ein Intent</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>der Name fehlt</translation>
    </message>
    <message>
        <source>metadata of intent %1</source>
        <translation>Metadaten des Intents %1</translation>
    </message>
    <message>
        <source>there is no place for it</source>
        <translation>es gibt keinen Platz dafür</translation>
    </message>
    <message>
        <source>the line does not begin with “-”</source>
        <translation>die Zeile beginnt nicht mit „-“</translation>
    </message>
    <message>
        <source>an example</source>
        <translation>ein Beispiel</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>der Text fehlt</translation>
    </message>
    <message>
        <source>metadata of an example</source>
        <translation>Metadaten eines Beispiels</translation>
    </message>
</context>
<context>
    <name>Rehearsal::RecoveryCopies</name>
    <message>
        <source>Recovery copies cannot be written: the disk is full. Save soon.</source>
        <translation>Sicherungskopien können nicht geschrieben werden: Der Datenträger ist voll. Speichern Sie bald.</translation>
    </message>
    <message>
        <source>Recovery copies cannot be written: the disk reported an error. Save soon.</source>
        <translation>Sicherungskopien können nicht geschrieben werden: Der Datenträger hat einen Fehler gemeldet. Speichern Sie bald.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::RepeatDialog</name>
    <message>
        <source>How often each test runs</source>
        <translation>Wie oft jeder Test ausgeführt wird</translation>
    </message>
    <message>
        <source>How many of its runs must pass</source>
        <translation>Wie viele seiner Läufe bestehen müssen</translation>
    </message>
    <message>
        <source>&amp;Run each test so many times</source>
        <translation>&amp;Jeden Test so oft ausführen</translation>
    </message>
    <message>
        <source>&amp;Passed if at least so many pass</source>
        <translation>&amp;Bestanden, wenn mindestens so viele bestehen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ReportExport</name>
    <message>
        <source>There is no run to export yet.</source>
        <translation>Es gibt noch keinen Lauf zum Exportieren.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ResultDetail</name>
    <message>
        <source>Why an expectation did not hold</source>
        <translation>Warum eine Erwartung nicht zutraf</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply of the turn</source>
        <translation>Antwort des Turns</translation>
    </message>
    <message>
        <source>Show exchange</source>
        <translation>Austausch anzeigen</translation>
    </message>
    <message>
        <source>Show the exchange behind this turn</source>
        <translation>Austausch hinter diesem Turn anzeigen</translation>
    </message>
    <message>
        <source>Choose a turn or an expectation to see why it did not hold; F8 goes to the next failure.</source>
        <translation>Wählen Sie einen Turn oder eine Erwartung, um zu sehen, warum sie nicht zutraf; F8 springt zum nächsten Fehlschlag.</translation>
    </message>
    <message>
        <source>Turn %1: “%2”</source>
        <translation>Turn %1: „%2“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an intent and its confidence</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Intents: %1</source>
        <translation>Intents: %1</translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>Last good, %1</source>
        <translation>Zuletzt gut, %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ResultsModel</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Flaky</source>
        <translation>Instabil</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 (should)</source>
        <translation>%1 (soll)</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1 is what did not hold: &quot;Intent&quot;, &quot;Reply&quot;</extracomment>
        <translation>Nicht bestanden: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A group of the results: its name and how many tests it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>%1, data row %2</source>
        <translation>%1, Datenzeile %2</translation>
    </message>
    <message>
        <source>Data row %1, repetition %2</source>
        <translation>Datenzeile %1, Wiederholung %2</translation>
    </message>
    <message>
        <source>Data row %1</source>
        <translation>Datenzeile %1</translation>
    </message>
    <message>
        <source>Repetition %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>mindestens %1 von %2</translation>
    </message>
    <message>
        <source>Flaky, passed by its rule</source>
        <translation>Instabil, nach eigener Regel bestanden</translation>
    </message>
    <message>
        <source>%1: %2 of %3 runs passed</source>
        <extracomment>%1 is a state such as &quot;Flaky&quot;</extracomment>
        <translation>%1: %2 von %3 Läufen bestanden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>cannot be judged from this answer</source>
        <translation>anhand dieser Antwort nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Test, turn, expectation</source>
        <translation>Test, Turn, Erwartung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ResultsPanel</name>
    <message>
        <source>Run a test with Ctrl+Return and see here what each turn was expected to bring and what came back.</source>
        <translation>Führen Sie mit Strg+Eingabe einen Test aus und sehen Sie hier, was jeder Turn bringen sollte und was zurückkam.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Group the results</source>
        <translation>Ergebnisse gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Ungruppiert</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>By tags</source>
        <translation>Nach Tags</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Nach Ursache</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a chip: the name of a state and how many there are</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Retraining</name>
    <message>
        <source>Retraining was accepted without a usable job identifier; it cannot be followed.</source>
        <translation>Das neue Training wurde ohne brauchbare Auftragskennung angenommen; es kann nicht verfolgt werden.</translation>
    </message>
    <message>
        <source>The intent is saved. Training %1 is still running after %2 min.</source>
        <translation>Der Intent ist gespeichert. Das Training %1 läuft nach %2 min noch.</translation>
    </message>
    <message>
        <source>The intent is saved. Training %1 failed%2.</source>
        <translation>Der Intent ist gespeichert. Das Training %1 ist fehlgeschlagen%2.</translation>
    </message>
    <message>
        <source>The server reported the unknown status “%1” of training %2.</source>
        <translation>Der Server hat für das Training %2 den unbekannten Status „%1“ gemeldet.</translation>
    </message>
    <message>
        <source>waiting %1 s (rate limit)</source>
        <translation>wartet %1 s (Anfragebegrenzung)</translation>
    </message>
    <message>
        <source>waiting %1 s (no usable answer)</source>
        <translation>wartet %1 s (keine brauchbare Antwort)</translation>
    </message>
    <message>
        <source>Following stopped. The training keeps running on the server.</source>
        <translation>Es wird nicht weiter verfolgt. Das Training läuft auf dem Server weiter.</translation>
    </message>
    <message>
        <source>Cancelled. It is not known whether retraining was started.</source>
        <translation>Abgebrochen. Es ist nicht bekannt, ob das neue Training begonnen hat.</translation>
    </message>
    <message>
        <source>Cancelled. Retraining was not started.</source>
        <translation>Abgebrochen. Das neue Training wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The job journal could not be written. %1</source>
        <translation>Das Auftragsjournal konnte nicht geschrieben werden. %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::ReviewDialog</name>
    <message>
        <source>no annotations</source>
        <translation>keine Annotationen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>sent whole</source>
        <translation>ganz gesendet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n utterance(s)</source>
        <translation>
            <numerusform>%n Äußerung</numerusform>
            <numerusform>%n Äußerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>+ new intent</source>
        <translation>+ neuer Intent</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>~ annotations</source>
        <translation>~ Annotationen</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>saved, not trained</source>
        <translation>gespeichert, nicht trainiert</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Changes on the server</source>
        <translation>Änderungen auf dem Server</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Review and save intents</source>
        <translation>Intents durchsehen und speichern</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Änderun&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>&amp;Warnings</source>
        <translation>&amp;Warnungen</translation>
    </message>
    <message>
        <source>&amp;Payload</source>
        <translation>&amp;Nutzdaten</translation>
    </message>
    <message>
        <source>Name of the protected target</source>
        <translation>Name des geschützten Ziels</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>&amp;Erneut trainieren</translation>
    </message>
    <message>
        <source>&amp;Save and retrain</source>
        <translation>&amp;Speichern und neu trainieren</translation>
    </message>
    <message>
        <source>What differs from %1 is read and judged before anything is sent.</source>
        <translation>Was von %1 abweicht, wird gelesen und beurteilt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The bytes that are sent</source>
        <translation>Die Bytes, die gesendet werden</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Effect on accuracy: not measured.</source>
        <translation>Wirkung auf die Genauigkeit: nicht gemessen.</translation>
    </message>
    <message>
        <source>&amp;Changes (%1)</source>
        <translation>Änderun&amp;gen (%1)</translation>
    </message>
    <message>
        <source>&amp;Errors (%1)</source>
        <translation>&amp;Fehler (%1)</translation>
    </message>
    <message>
        <source>&amp;Warnings (%1)</source>
        <translation>&amp;Warnungen (%1)</translation>
    </message>
    <message>
        <source>Nothing differs from %1.</source>
        <translation>Nichts weicht von %1 ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n intent(s) differ from %1 (%2).</source>
        <translation>
            <numerusform>%n Intent weicht von %1 ab (%2).</numerusform>
            <numerusform>%n Intents weichen von %1 ab (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>This server cannot return intents: all are sent, and what somebody else changed meanwhile is not noticed.</source>
        <translation>Dieser Server kann keine Intents zurückgeben: Alle werden gesendet, und was inzwischen von anderen geändert wurde, wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>This target is protected. Type its name to save: %1</source>
        <translation>Dieses Ziel ist geschützt. Geben Sie zum Speichern seinen Namen ein: %1</translation>
    </message>
    <message numerus="yes">
        <source>Why %n warning(s) %1 may stay:</source>
        <translation>
            <numerusform>Warum %n Warnung %1 bleiben darf:</numerusform>
            <numerusform>Warum %n Warnungen %1 bleiben dürfen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason for %1</source>
        <translation>Grund für %1</translation>
    </message>
    <message>
        <source>kept in the audit log</source>
        <translation>wird im Prüfprotokoll festgehalten</translation>
    </message>
    <message>
        <source>&amp;Merge and save</source>
        <translation>&amp;Zusammenführen und speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>E&amp;rgebnis</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n intent(s) saved on %2.</source>
        <translation>
            <numerusform>%1 von %n Intent auf %2 gespeichert.</numerusform>
            <numerusform>%1 von %n Intents auf %2 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed on the server meanwhile. Your changes and theirs do not touch: %2 of yours and %3 of theirs are kept.</source>
        <translation>%1 wurde inzwischen auf dem Server geändert. Ihre Änderungen und die fremden berühren sich nicht: %2 von Ihren und %3 von den fremden bleiben.</translation>
    </message>
    <message>
        <source>%1 was changed on the server meanwhile. Choose what to keep where both changed the same.</source>
        <translation>%1 wurde inzwischen auf dem Server geändert. Wählen Sie, was bleibt, wo beide dasselbe geändert haben.</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meine: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Fremde: %1</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Was bleiben soll</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Con&amp;flict</source>
        <translation>&amp;Konflikt</translation>
    </message>
    <message>
        <source>Measuring the effect on accuracy…</source>
        <translation>Die Wirkung auf die Genauigkeit wird gemessen…</translation>
    </message>
    <message>
        <source>Effect on accuracy: %1. Cross-validated %2 % before, %3 % after.</source>
        <extracomment>%1 is &quot;+1 / −2 of 15000 utterances&quot; or &quot;no measurable change&quot;</extracomment>
        <translation>Wirkung auf die Genauigkeit: %1. Kreuzvalidiert %2 % vorher, %3 % nachher.</translation>
    </message>
    <message>
        <source>Understood from now on:</source>
        <translation>Von nun an verstanden:</translation>
    </message>
    <message>
        <source>No longer understood:</source>
        <translation>Nicht mehr verstanden:</translation>
    </message>
    <message>
        <source>“%1”: %2 → %3</source>
        <extracomment>An utterance, the intent it was taken for, and the one it is taken for now</extracomment>
        <translation>„%1“: %2 → %3</translation>
    </message>
</context>
<context>
    <name>Rehearsal::RunController</name>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation>%1 kann nicht ausgeführt werden: %2</translation>
    </message>
    <message>
        <source>There is no test to run.</source>
        <translation>Es gibt keinen Test auszuführen.</translation>
    </message>
    <message>
        <source>This workspace has no target named %1.</source>
        <translation>Dieser Arbeitsbereich hat kein Ziel namens %1.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::RunHistory</name>
    <message>
        <source>The run history cannot be used: %1.</source>
        <translation>Der Laufverlauf ist nicht nutzbar: %1.</translation>
    </message>
    <message>
        <source>it was made by a newer version</source>
        <translation>er stammt von einer neueren Version</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxFaultsDialog</name>
    <message>
        <source>Faults of the sandbox</source>
        <translation>Störungen der Sandbox</translation>
    </message>
    <message>
        <source>Filter faults</source>
        <translation>Störungen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Clear a&amp;ll</source>
        <translation>A&amp;lle aufheben</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>No fault is on: the sandbox behaves well.</source>
        <translation>Keine Störung ist aktiv: Die Sandbox verhält sich ordentlich.</translation>
    </message>
    <message>
        <source>On now: %1</source>
        <translation>Jetzt aktiv: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxStatus</name>
    <message>
        <source>Sandbox off</source>
        <translation>Sandbox aus</translation>
    </message>
    <message>
        <source>Sandbox learning the intents…</source>
        <translation>Sandbox lernt die Intents…</translation>
    </message>
    <message>
        <source>Sandbox ready on %1</source>
        <translation>Sandbox bereit auf %1</translation>
    </message>
    <message>
        <source>Sandbox failed: %1</source>
        <translation>Sandbox fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>faults rehearsed: %1</source>
        <translation>geprobte Störungen: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxTargetView</name>
    <message>
        <source>The target sandbox</source>
        <translation>Das Ziel Sandbox</translation>
    </message>
    <message>
        <source>The sandbox is a server on this computer that the studio starts with the workspace. It understands what the intents of the workspace teach it and answers as sandbox/world.json says. It needs no settings, no secret and no file.</source>
        <translation>Die Sandbox ist ein Server auf diesem Rechner, den das Studio mit dem Arbeitsbereich startet. Sie versteht, was die Intents des Arbeitsbereichs sie lehren, und antwortet, wie es in sandbox/world.json steht. Sie braucht keine Einstellungen, kein Geheimnis und keine Datei.</translation>
    </message>
    <message>
        <source>Rehearse &amp;faults…</source>
        <translation>&amp;Störungen proben…</translation>
    </message>
    <message>
        <source>Rehearse faults of the sandbox</source>
        <translation>Störungen der Sandbox proben</translation>
    </message>
    <message>
        <source>It is off until a workspace is open.</source>
        <translation>Sie ist aus, bis ein Arbeitsbereich geöffnet ist.</translation>
    </message>
    <message>
        <source>It listens at %1 and is learning the intents.</source>
        <translation>Sie lauscht auf %1 und lernt die Intents.</translation>
    </message>
    <message>
        <source>It is ready at %1.</source>
        <translation>Sie ist bereit auf %1.</translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation>Sie konnte nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Saver</name>
    <message>
        <source>%1 was changed by another program while it has edits of yours.</source>
        <translation>%1 wurde von einem anderen Programm geändert und enthält auch Änderungen von Ihnen.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Version</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SecretDialog</name>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Client secret of the target %1:</source>
        <translation>Client-Geheimnis des Ziels %1:</translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Use and run</source>
        <translation>Verwenden und ausführen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastaturkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Open a workspace with the tabs of last time</source>
        <translation>Arbeitsbereich mit den Reitern vom letzten Mal ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open a workspace with the tabs of last time</source>
        <translation>Arbeitsbereich mit den Reitern vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>Nach Aktion oder Taste filtern</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Res&amp;et</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>A&amp;lle Vorgaben</translation>
    </message>
    <message>
        <source>%1 belongs to %2: %3. Take it away there first.</source>
        <extracomment>%1 a key, %2 an action&apos;s menu, %3 the action</extracomment>
        <translation>%1 gehört zu %2: %3. Entfernen Sie die Taste zuerst dort.</translation>
    </message>
    <message>
        <source>this editor</source>
        <translation>dieser Editor</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Add Ctrl or Alt.</source>
        <translation>%1 allein wird zum Tippen gebraucht. Fügen Sie Strg oder Alt hinzu.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SimulationRun</name>
    <message>
        <source>The outcome of the first submit is unknown; it was sent again with the same key. The simulation may have run twice.</source>
        <translation>Der Ausgang der ersten Übermittlung ist unbekannt; sie wurde mit demselben Schlüssel wiederholt. Die Simulation ist möglicherweise zweimal gelaufen.</translation>
    </message>
    <message>
        <source>The server reported the unknown status “%1” of simulation %2.</source>
        <translation>Der Server hat für die Simulation %2 den unbekannten Status „%1“ gemeldet.</translation>
    </message>
    <message>
        <source>waiting %1 s (rate limit)</source>
        <translation>wartet %1 s (Anfragebegrenzung)</translation>
    </message>
    <message>
        <source>waiting %1 s (no usable answer)</source>
        <translation>wartet %1 s (keine brauchbare Antwort)</translation>
    </message>
    <message>
        <source>Simulation %1 is still running after %2 min. Following stopped; it may go on running on the server.</source>
        <translation>Simulation %1 läuft nach %2 min noch. Sie wird nicht weiter verfolgt und läuft möglicherweise auf dem Server weiter.</translation>
    </message>
    <message>
        <source>This run is not audited. %1</source>
        <translation>Dieser Lauf steht nicht im Prüfprotokoll. %1</translation>
    </message>
    <message>
        <source>The result is complete, but its webhook was not delivered. %1</source>
        <translation>Das Ergebnis ist vollständig, aber der Webhook wurde nicht zugestellt. %1</translation>
    </message>
    <message>
        <source>The run was stopped before its webhook was delivered.</source>
        <translation>Der Lauf wurde gestoppt, bevor der Webhook zugestellt war.</translation>
    </message>
    <message>
        <source>The job journal could not be written. %1</source>
        <translation>Das Auftragsjournal konnte nicht geschrieben werden. %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was started.</source>
        <translation>Abgebrochen. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Cancelled. It is not known whether the simulation was started.</source>
        <translation>Abgebrochen. Es ist nicht bekannt, ob die Simulation gestartet wurde.</translation>
    </message>
    <message>
        <source>Cancelled. The server was told to stop the simulation.</source>
        <translation>Abgebrochen. Der Server wurde angewiesen, die Simulation zu stoppen.</translation>
    </message>
    <message>
        <source>Cancelled. The simulation may still be running on the server.</source>
        <translation>Abgebrochen. Die Simulation läuft möglicherweise noch auf dem Server.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SourceView</name>
    <message>
        <source>Source of the test, JSON</source>
        <translation>Quelltext des Tests, JSON</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place in a file such as /turns/2, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not a test yet and is not taken over. %1</source>
        <translation>Dies ist noch kein Test und wird nicht übernommen. %1</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Quelltext bearbeiten</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SpreadsheetTable</name>
    <message>
        <source>Row &amp;above</source>
        <translation>Zeile da&amp;rüber</translation>
    </message>
    <message>
        <source>Row &amp;below</source>
        <translation>Zeile darun&amp;ter</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste as new rows</source>
        <translation>Als neue Zeilen einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Edit cells</source>
        <translation>Zellen bearbeiten</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>Anzuzeigende Spalten</translation>
    </message>
</context>
<context>
    <name>Rehearsal::SuiteRun</name>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TabGroup</name>
    <message>
        <source>Open editors</source>
        <translation>Geöffnete Editoren</translation>
    </message>
    <message>
        <source>List of all tabs</source>
        <translation>Liste aller Reiter</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TableActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as &amp;new rows</source>
        <translation>Als &amp;neue Zeilen einfügen</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>D&amp;uplicate rows</source>
        <translation>Zeilen &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete &amp;rows</source>
        <translation>&amp;Zeilen löschen</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Nach unten &amp;verschieben</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Row &amp;above</source>
        <translation>Zeile da&amp;rüber</translation>
    </message>
    <message>
        <source>Row &amp;below</source>
        <translation>Zeile darun&amp;ter</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Talk</name>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>The answer lacks a step for this message.</source>
        <translation>In der Antwort fehlt ein Schritt für diese Nachricht.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TargetEditor</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Extras</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>P&amp;rotected: mark runs on it, ask before changing intents</source>
        <translation>Ge&amp;schützt: Läufe darauf kennzeichnen, vor Änderungen an Intents fragen</translation>
    </message>
    <message>
        <source>Target editor</source>
        <translation>Zieleditor</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Change protection</source>
        <translation>Schutz ändern</translation>
    </message>
    <message>
        <source>The file cannot be read whole and is shown only: %1</source>
        <translation>Die Datei kann nicht vollständig gelesen werden und wird nur angezeigt: %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Set secret…</source>
        <translation>Geheimnis fest&amp;legen…</translation>
    </message>
    <message>
        <source>Set the client secret</source>
        <translation>Client-Geheimnis festlegen</translation>
    </message>
    <message>
        <source>From the environment variable %1. It wins over the keychain.</source>
        <translation>Aus der Umgebungsvariablen %1. Sie hat Vorrang vor dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>From the keychain of this computer. The variables %1 and REHEARSAL_CLIENT_SECRET win over it; neither is set.</source>
        <translation>Aus dem Schlüsselbund dieses Rechners. Die Variablen %1 und REHEARSAL_CLIENT_SECRET haben Vorrang; keine ist gesetzt.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1 It is used until the program ends.</source>
        <translation>%1 Es wird verwendet, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>Used until the program ends.</source>
        <translation>Wird verwendet, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>finding, advice</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>id, name</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1   %2, %3</source>
        <comment>id, name, status</comment>
        <translation>%1   %2, %3</translation>
    </message>
    <message>
        <source>%1 is %2, from %3.</source>
        <extracomment>%1 a member of the target file, %2 its value, %3 an environment variable</extracomment>
        <translation>%1 ist %2, aus %3.</translation>
    </message>
    <message>
        <source>The environment wins over this file: %1</source>
        <translation>Die Umgebung hat Vorrang vor dieser Datei: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TargetSelector</name>
    <message>
        <source>Target to run on</source>
        <translation>Ziel, auf dem ausgeführt wird</translation>
    </message>
    <message>
        <source>Where tests run</source>
        <translation>Wo Tests laufen</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TargetStatus</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Target %1, protected</source>
        <translation>Ziel %1, geschützt</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TestEditor</name>
    <message>
        <source>Test editor</source>
        <translation>Testeditor</translation>
    </message>
    <message>
        <source>Rename test</source>
        <translation>Test umbenennen</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Tags bearbeiten</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Name of the test</source>
        <translation>Name des Tests</translation>
    </message>
    <message>
        <source>What the conversation is about</source>
        <translation>Wovon das Gespräch handelt</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ta&amp;gs</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>smoke, nightly</source>
        <translation>smoke, nightly</translation>
    </message>
    <message>
        <source>Initial context</source>
        <translation>Anfangskontext</translation>
    </message>
    <message>
        <source>Result of the last run</source>
        <translation>Ergebnis des letzten Laufs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add turn</source>
        <translation>Turn hinzufügen</translation>
    </message>
    <message>
        <source>Context (%1)</source>
        <translation>Kontext (%1)</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Variables the conversation starts with</source>
        <translation>Variablen, mit denen das Gespräch beginnt</translation>
    </message>
    <message>
        <source>What was typed or pasted into the marked cells does not fit there. They keep their old value; point at one to see why.</source>
        <translation>Was in die markierten Zellen geschrieben oder eingefügt wurde, passt dort nicht. Sie behalten ihren alten Wert; zeigen Sie auf eine, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Variables the conversation starts with, as a JSON object.</source>
        <translation>Variablen, mit denen das Gespräch beginnt, als JSON-Objekt.</translation>
    </message>
    <message>
        <source>Edit context</source>
        <translation>Kontext bearbeiten</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TestForm</name>
    <message>
        <source>Each line has the form: name = value</source>
        <translation>Jede Zeile hat die Form: Name = Wert</translation>
    </message>
    <message>
        <source>The name %1 stands there twice.</source>
        <translation>Der Name %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>name = value</source>
        <translation>Name = Wert</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <extracomment>A sign of warning and a sentence</extracomment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Initial context, a line name = value each</source>
        <translation>Anfangskontext, je eine Zeile Name = Wert</translation>
    </message>
    <message>
        <source>Variables, a line name = value each</source>
        <translation>Variablen, je eine Zeile Name = Wert</translation>
    </message>
    <message>
        <source>Skip this test</source>
        <translation>Diesen Test überspringen</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>What stands for each name in braces</source>
        <translation>Was für jeden Namen in geschweiften Klammern steht</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Repetitions that must pass</source>
        <translation>Wiederholungen, die bestehen müssen</translation>
    </message>
    <message>
        <source>Why it is skipped</source>
        <translation>Warum er übersprungen wird</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Initial context</source>
        <translation>Anfangskontext</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Names used</source>
        <translation>Verwendete Namen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Must pass</source>
        <translation>Müssen bestehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Tags bearbeiten</translation>
    </message>
    <message>
        <source>Edit context</source>
        <translation>Kontext bearbeiten</translation>
    </message>
    <message>
        <source>Edit variables</source>
        <translation>Variablen bearbeiten</translation>
    </message>
    <message>
        <source>Edit repetitions</source>
        <translation>Wiederholungen bearbeiten</translation>
    </message>
    <message>
        <source>Skip test</source>
        <translation>Test überspringen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TestRules</name>
    <message>
        <source>A test needs at least one turn.</source>
        <translation>Ein Test braucht mindestens einen Turn.</translation>
    </message>
    <message>
        <source>Nothing is asserted: the test would be skipped.</source>
        <translation>Nichts wird zugesichert: Der Test würde übersprungen.</translation>
    </message>
    <message>
        <source>“atLeast” must be from 1 to the number of repetitions.</source>
        <translation>„atLeast“ muss zwischen 1 und der Anzahl der Wiederholungen liegen.</translation>
    </message>
    <message>
        <source>Row %1 has %2 cells, but there are %3 columns.</source>
        <translation>Zeile %1 hat %2 Zellen, es gibt aber %3 Spalten.</translation>
    </message>
    <message>
        <source>The turn says nothing.</source>
        <translation>Der Turn sagt nichts.</translation>
    </message>
    <message>
        <source>Assertion %1 has an unusable minimum confidence.</source>
        <translation>Zusicherung %1 hat eine unbrauchbare Mindestkonfidenz.</translation>
    </message>
    <message>
        <source>A minimum confidence needs an intent.</source>
        <translation>Eine Mindestkonfidenz braucht einen Intent.</translation>
    </message>
    <message>
        <source>Entities need an intent.</source>
        <translation>Entitäten brauchen einen Intent.</translation>
    </message>
    <message>
        <source>The workspace has no intent “%1”.</source>
        <translation>Der Arbeitsbereich hat keinen Intent „%1“.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TextViewer</name>
    <message>
        <source>%1 It is shown as text and cannot be changed here.</source>
        <translation>%1 Die Datei wird als Text angezeigt und kann hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Only its first part is shown.</source>
        <translation>Nur der erste Teil wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TranscriptDelegate</name>
    <message>
        <source>no intent</source>
        <translation>kein Intent</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>An intent and its confidence</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>expects %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Kind of a check and how it went: &quot;Reply: failed&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>(says nothing)</source>
        <translation>(sagt nichts)</translation>
    </message>
    <message>
        <source>(no reply)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>State of a turn and what the bot found: &quot;passed · book_flight 0.97&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>User says</source>
        <translation>Benutzer sagt</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TranscriptView</name>
    <message>
        <source>Nobody says anything yet. Add the first turn in the table.</source>
        <translation>Noch sagt niemand etwas. Fügen Sie den ersten Turn in der Tabelle hinzu.</translation>
    </message>
    <message>
        <source>F2 edits what the user says, Enter shows the turn in the table, A accepts what came.</source>
        <translation>F2 bearbeitet, was der Benutzer sagt, Eingabe zeigt den Turn in der Tabelle, A übernimmt, was kam.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Edit what the user says</source>
        <translation>Bearbeiten, was der Benutzer sagt</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>In der Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Accept actual of the turn…</source>
        <translation>Ist-Werte des Turns übernehmen…</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TreeBuilder</name>
    <message>
        <source>“%1” appears twice in one object.</source>
        <translation>„%1“ kommt in einem Objekt zweimal vor.</translation>
    </message>
    <message>
        <source>It has more than %1 values.</source>
        <translation>Der Text hat mehr als %1 Werte.</translation>
    </message>
    <message>
        <source>It is nested deeper than %1 levels.</source>
        <translation>Der Text ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnDelegate</name>
    <message>
        <source>type = value</source>
        <translation>Typ = Wert</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnForm</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>User says</source>
        <translation>Benutzer sagt</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Pause (ms)</translation>
    </message>
    <message>
        <source>Expected intent</source>
        <translation>Erwarteter Intent</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>Expected entities, a line type = value each</source>
        <translation>Erwartete Entitäten, je eine Zeile Typ = Wert</translation>
    </message>
    <message>
        <source>type = value</source>
        <translation>Typ = Wert</translation>
    </message>
    <message>
        <source>Expected entities</source>
        <translation>Erwartete Entitäten</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
    <message>
        <source>Edit turn</source>
        <translation>Turn bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) could not take it: %1</source>
        <translation>
            <numerusform>%n Turn konnte es nicht annehmen: %1</numerusform>
            <numerusform>%n Turns konnten es nicht annehmen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit entities</source>
        <translation>Entitäten bearbeiten</translation>
    </message>
    <message>
        <source>Edit checks</source>
        <translation>Prüfungen bearbeiten</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnResult</name>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>+ %1 = %2</source>
        <translation>+ %1 = %2</translation>
    </message>
    <message>
        <source>%1 = %2 (was %3)</source>
        <translation>%1 = %2 (war %3)</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>The turn got no answer in the last run.</source>
        <translation>Der Turn hat im letzten Lauf keine Antwort erhalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Kind of a check and how it went: &quot;Reply: failed&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept actual: %1</source>
        <translation>Ist-Wert übernehmen: %1</translation>
    </message>
    <message>
        <source>Expect from now on what came</source>
        <translation>Künftig erwarten, was kam</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A confidence and an intent</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Intents found</source>
        <translation>Gefundene Intents</translation>
    </message>
    <message>
        <source>Entities found</source>
        <translation>Gefundene Entitäten</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Context changed</source>
        <translation>Geänderter Kontext</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnsModel</name>
    <message>
        <source>%1 (cannot be judged from this answer)</source>
        <extracomment>%1 is a check such as &quot;Reply: contains “Paris”&quot;</extracomment>
        <translation>%1 (anhand dieser Antwort nicht zu beurteilen)</translation>
    </message>
    <message>
        <source>%1, got nothing</source>
        <extracomment>%1 is a check such as &quot;Reply: contains “Paris”&quot;</extracomment>
        <translation>%1, nichts erhalten</translation>
    </message>
    <message>
        <source>%1, got %2</source>
        <extracomment>%1 is a check such as &quot;Intent: equals “book_flight”&quot;, %2 what came instead</extracomment>
        <translation>%1, erhalten: %2</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not evaluable</source>
        <translation>nicht bewertbar</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User says</source>
        <translation>Benutzer sagt</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Pause (ms)</translation>
    </message>
    <message>
        <source>Expected intent</source>
        <translation>Erwarteter Intent</translation>
    </message>
    <message>
        <source>Min conf.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Last intent</source>
        <translation>Letzter Intent</translation>
    </message>
    <message>
        <source>Last conf.</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Δ</source>
        <translation>Δ</translation>
    </message>
    <message>
        <source>Number of the turn</source>
        <translation>Nummer des Turns</translation>
    </message>
    <message>
        <source>How the turn did in the last run</source>
        <translation>Wie der Turn im letzten Lauf abgeschnitten hat</translation>
    </message>
    <message>
        <source>What the user says to the bot</source>
        <translation>Was der Benutzer zum Bot sagt</translation>
    </message>
    <message>
        <source>Pause before the turn, in milliseconds</source>
        <translation>Pause vor dem Turn, in Millisekunden</translation>
    </message>
    <message>
        <source>The intent the bot must find</source>
        <translation>Der Intent, den der Bot finden muss</translation>
    </message>
    <message>
        <source>The confidence it must find it with, 0 to 1</source>
        <translation>Die Konfidenz, mit der er ihn finden muss, 0 bis 1</translation>
    </message>
    <message>
        <source>Entities the bot must find, by type</source>
        <translation>Entitäten, die der Bot finden muss, nach Typ</translation>
    </message>
    <message>
        <source>Further checks of reply, margin, context, time and more</source>
        <translation>Weitere Prüfungen von Antwort, Vorsprung, Kontext, Dauer und mehr</translation>
    </message>
    <message>
        <source>What the bot answered in the last run</source>
        <translation>Was der Bot im letzten Lauf geantwortet hat</translation>
    </message>
    <message>
        <source>The intent found in the last run</source>
        <translation>Der im letzten Lauf gefundene Intent</translation>
    </message>
    <message>
        <source>Its confidence in the last run</source>
        <translation>Seine Konfidenz im letzten Lauf</translation>
    </message>
    <message>
        <source>Confidence of the last run less the minimum</source>
        <translation>Konfidenz des letzten Laufs abzüglich des Minimums</translation>
    </message>
    <message>
        <source>Edit turn</source>
        <translation>Turn bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate turns</source>
        <translation>Turns duplizieren</translation>
    </message>
    <message>
        <source>Delete turns</source>
        <translation>Turns löschen</translation>
    </message>
    <message>
        <source>Move turns</source>
        <translation>Turns verschieben</translation>
    </message>
    <message>
        <source>Edit checks</source>
        <translation>Prüfungen bearbeiten</translation>
    </message>
    <message>
        <source>The workspace has no intent of this name. The bot may have it all the same.</source>
        <translation>Der Arbeitsbereich hat keinen Intent dieses Namens. Der Bot hat ihn möglicherweise trotzdem.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnsTable</name>
    <message>
        <source>Turns of the test</source>
        <translation>Turns des Tests</translation>
    </message>
    <message>
        <source>Turn &amp;above</source>
        <translation>Turn da&amp;rüber</translation>
    </message>
    <message>
        <source>Turn &amp;below</source>
        <translation>Turn darun&amp;ter</translation>
    </message>
</context>
<context>
    <name>Rehearsal::UtteranceDelegate</name>
    <message>
        <source>entity = words</source>
        <translation>Entität = Wörter</translation>
    </message>
</context>
<context>
    <name>Rehearsal::UtteranceMoves</name>
    <message>
        <source>%1 cannot be edited. %2</source>
        <translation>%1 kann nicht bearbeitet werden. %2</translation>
    </message>
    <message>
        <source>There is no intent %1 any more.</source>
        <translation>Es gibt keinen Intent %1 mehr.</translation>
    </message>
    <message>
        <source>Move utterances here</source>
        <translation>Äußerungen hierher verschieben</translation>
    </message>
    <message>
        <source>Move utterances to %1</source>
        <translation>Äußerungen nach %1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%n utterances moved to %1.</source>
        <translation>
            <numerusform>%n Äußerung nach %1 verschoben.</numerusform>
            <numerusform>%n Äußerungen nach %1 verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n were there already and are merged.</source>
        <extracomment>Follows &quot;3 utterances moved to book_hotel.&quot;; %1 the sentence before</extracomment>
        <translation>
            <numerusform>%1 %n war bereits dort und wurde zusammengeführt.</numerusform>
            <numerusform>%1 %n waren bereits dort und wurden zusammengeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has “%2” already.</source>
        <translation>%1 hat „%2“ bereits.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Add an utterance</source>
        <translation>Äußerung hinzufügen</translation>
    </message>
    <message>
        <source>Added “%1” to %2; not saved yet.</source>
        <extracomment>%1 is a sentence, %2 the name of an intent</extracomment>
        <translation>„%1“ zu %2 hinzugefügt; noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 It is ambiguous: %2 similar to “%3” in intent %4.</source>
        <extracomment>%1 is a sentence, %2 a share such as &quot;91 %&quot;, %3 an utterance of the intent %4</extracomment>
        <translation>%1 Sie ist mehrdeutig: zu %2 ähnlich wie „%3“ im Intent %4.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The intents were edited since. Undo in their editors.</source>
        <translation>Die Intents wurden seither bearbeitet. Machen Sie es in ihren Editoren rückgängig.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::UtterancesModel</name>
    <message>
        <source>Utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>The server has this utterance as it is here.</source>
        <translation>Der Server hat diese Äußerung so wie hier.</translation>
    </message>
    <message>
        <source>The server does not have this utterance yet.</source>
        <translation>Der Server hat diese Äußerung noch nicht.</translation>
    </message>
    <message>
        <source>The server has this utterance with other entities.</source>
        <translation>Der Server hat diese Äußerung mit anderen Entitäten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 a share such as &quot;72 %&quot;, %2 the name of an intent, %3 one of its utterances</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Nearest other</source>
        <translation>Nächste andere</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Number of the utterance</source>
        <translation>Nummer der Äußerung</translation>
    </message>
    <message>
        <source>How alike the utterance and one of another intent are</source>
        <translation>Wie ähnlich die Äußerung und eine eines anderen Intents einander sind</translation>
    </message>
    <message>
        <source>What users say to mean this intent</source>
        <translation>Was Benutzer sagen, die diesen Intent meinen</translation>
    </message>
    <message>
        <source>Words that are labelled, as entity = words; a line each</source>
        <translation>Annotierte Wörter als Entität = Wörter, eine Zeile je Annotation</translation>
    </message>
    <message>
        <source>The nearest utterance of another intent</source>
        <translation>Die nächstliegende Äußerung eines anderen Intents</translation>
    </message>
    <message>
        <source>What the server has of the utterance</source>
        <translation>Was der Server von der Äußerung hat</translation>
    </message>
    <message>
        <source>Edit utterance</source>
        <translation>Äußerung bearbeiten</translation>
    </message>
    <message>
        <source>Edit entities</source>
        <translation>Entitäten bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate utterances</source>
        <translation>Äußerungen duplizieren</translation>
    </message>
    <message>
        <source>Delete utterances</source>
        <translation>Äußerungen löschen</translation>
    </message>
    <message>
        <source>Move utterances</source>
        <translation>Äußerungen verschieben</translation>
    </message>
    <message>
        <source>Label in rows</source>
        <translation>In Zeilen annotieren</translation>
    </message>
    <message>
        <source>Remove duplicates</source>
        <translation>Duplikate entfernen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::UtterancesTable</name>
    <message>
        <source>Utterances of the intent</source>
        <translation>Äußerungen des Intents</translation>
    </message>
    <message>
        <source>Utterance &amp;above</source>
        <translation>Äußerung da&amp;rüber</translation>
    </message>
    <message>
        <source>Utterance &amp;below</source>
        <translation>Äußerung darun&amp;ter</translation>
    </message>
    <message>
        <source>Paste as utterances</source>
        <translation>Als Äußerungen einfügen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Webhook</name>
    <message>
        <source>This webhook is switched off: the receiver asked not to be called any more.</source>
        <translation>Dieser Webhook ist abgeschaltet: Der Empfänger hat darum gebeten, nicht mehr aufgerufen zu werden.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::WebhookDelivery</name>
    <message>
        <source>The webhook is no longer in the outbox.</source>
        <translation>Der Webhook ist nicht mehr im Postausgang.</translation>
    </message>
    <message>
        <source>The signing secret for %1 is not available. The webhook is kept.</source>
        <translation>Das Signaturgeheimnis für %1 ist nicht verfügbar. Der Webhook wird aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 did not accept it (status %2).</source>
        <translation>%1 hat es nicht angenommen (Status %2).</translation>
    </message>
    <message>
        <source>%1 could not be reached or did not answer (%2).</source>
        <translation>%1 war nicht erreichbar oder hat nicht geantwortet (%2).</translation>
    </message>
    <message>
        <source>The receiver asked not to be called any more; this webhook is switched off.</source>
        <translation>Der Empfänger hat darum gebeten, nicht mehr aufgerufen zu werden; dieser Webhook ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The webhook will not be sent again by itself; it is listed under Undelivered.</source>
        <translation>Der Webhook wird nicht von selbst erneut gesendet; er steht unter Nicht zugestellt.</translation>
    </message>
    <message>
        <source>The webhook is kept and will be tried again at %1 (attempt %2 of 10).</source>
        <translation>Der Webhook wird aufbewahrt und um %1 erneut versucht (Versuch %2 von 10).</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>Rehearsal::WelcomePage</name>
    <message>
        <source>Rehearse the conversation before your users have it</source>
        <translation>Proben Sie das Gespräch, bevor Ihre Benutzer es führen</translation>
    </message>
    <message>
        <source>Write conversation tests as tables, run them against a bot and see for every turn what was expected and what came back. The sandbox comes along: no account, no network.</source>
        <translation>Schreiben Sie Gesprächstests als Tabellen, führen Sie sie gegen einen Bot aus und sehen Sie für jeden Turn, was erwartet wurde und was zurückkam. Die Sandbox ist dabei: kein Konto, kein Netzwerk.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Copies the travel sample, opens it and runs its test (Ctrl+Return)</source>
        <translation>Kopiert das Reisebeispiel, öffnet es und führt seinen Test aus (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Früher geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>Rehearsal::Wording</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation>Nicht bewertbar</translation>
    </message>
    <message>
        <source>%1, row %2, repetition %3</source>
        <translation>%1, Zeile %2, Wiederholung %3</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation>%1, Wiederholung %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>nicht: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Turn %1, %2. Expected: %3. Found: nothing that could decide it.</source>
        <translation>Turn %1, %2. Erwartet: %3. Gefunden: nichts, was darüber entscheiden könnte.</translation>
    </message>
    <message>
        <source>Turn %1, %2. Expected: %3. Found: %4</source>
        <translation>Turn %1, %2. Erwartet: %3. Gefunden: %4</translation>
    </message>
</context>
<context>
    <name>Rehearsal::WorkspacePanel</name>
    <message>
        <source>Filter the workspace</source>
        <translation>Arbeitsbereich filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>New test</source>
        <translation>Neuer Test</translation>
    </message>
    <message>
        <source>Files of the workspace</source>
        <translation>Dateien des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 ●</source>
        <extracomment>A file with changes that are not saved</extracomment>
        <translation>%1 ●</translation>
    </message>
    <message>
        <source>Utterances: %1</source>
        <translation>Äußerungen: %1</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>Intents</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Always there; needs no file</source>
        <translation>Immer da; braucht keine Datei</translation>
    </message>
    <message>
        <source>Part of a name, tag:smoke or status:failed</source>
        <extracomment>&quot;tag:&quot; and &quot;status:&quot; are typed as they stand here</extracomment>
        <translation>Teil eines Namens, tag:smoke oder status:failed</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add ta&amp;g…</source>
        <translation>&amp;Tag hinzufügen…</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Tag for the selected tests</source>
        <translation>Tag für die ausgewählten Tests</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>In Ordner &amp;verschieben…</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>Neuer &amp;Ordner…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New &amp;intent…</source>
        <translation>Neuer &amp;Intent…</translation>
    </message>
</context>
<context>
    <name>Rehearsal::WorkspaceRules</name>
    <message>
        <source>The id “%1” is already that of %2. Results and history would be mixed up. Give one of them a new id.</source>
        <translation>Die ID „%1“ gehört bereits %2. Ergebnisse und Verlauf würden vermischt. Geben Sie einem von beiden eine neue ID.</translation>
    </message>
    <message>
        <source>The name “%1” is also that of %2, so nobody can tell them apart in results and reports. Rename one of them.</source>
        <translation>Den Namen „%1“ trägt auch %2; in Ergebnissen und Berichten kann sie niemand auseinanderhalten. Benennen Sie eines von beiden um.</translation>
    </message>
    <message>
        <source>%1 says the same, turn by turn, with the same data. Delete one of them, or put what they expect into one test.</source>
        <translation>%1 sagt dasselbe, Turn für Turn, mit denselben Daten. Löschen Sie eines davon oder fassen Sie die Erwartungen in einem Test zusammen.</translation>
    </message>
    <message>
        <source>“%1” is expected as “%2” here and as “%3” in %4, turn %5. Unless the conversation before it tells them apart, one of them must fail.</source>
        <translation>„%1“ wird hier als „%2“ erwartet und als „%3“ in %4, Turn %5. Wenn das vorangehende Gespräch sie nicht unterscheidet, muss eines davon scheitern.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The report could not be written: %1.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>There is no report of the kind “%1”.</source>
        <translation>Es gibt keinen Bericht der Art „%1“.</translation>
    </message>
    <message>
        <source>The file is no result file: it lacks “runs”.</source>
        <translation>Die Datei ist keine Ergebnisdatei: Es fehlt „runs“.</translation>
    </message>
    <message>
        <source>The report could not be written: %1: %2.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: %1: %2.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The sample cannot be copied to %1.</source>
        <translation>Das Beispiel kann nicht nach %1 kopiert werden.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The sandbox cannot use port %1: %2.</source>
        <translation>Die Sandbox kann Port %1 nicht verwenden: %2.</translation>
    </message>
    <message>
        <source>“id” must not be empty.</source>
        <translation>„id“ darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The id “%1” occurs twice.</source>
        <translation>Die ID „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>“isolation_mode” must be STRICT or PERMISSIVE.</source>
        <translation>„isolation_mode“ muss STRICT oder PERMISSIVE sein.</translation>
    </message>
    <message>
        <source>The sandbox world is unusable. %1</source>
        <translation>Die Sandbox-Welt ist unbrauchbar. %1</translation>
    </message>
    <message>
        <source>A reply must be a text or a list of texts.</source>
        <translation>Eine Antwort muss ein Text oder eine Liste von Texten sein.</translation>
    </message>
</context>
<context>
    <name>SandboxFaults</name>
    <message>
        <source>Answers 401 although the token is good.</source>
        <translation>Antwortet mit 401, obwohl das Token gültig ist.</translation>
    </message>
    <message>
        <source>The token of the request ends now, as in the middle of polling.</source>
        <translation>Das Token der Anfrage läuft jetzt ab, wie mitten in einer Abfrage.</translation>
    </message>
    <message>
        <source>Too many requests, Retry-After in seconds.</source>
        <translation>Zu viele Anfragen, Retry-After in Sekunden.</translation>
    </message>
    <message>
        <source>Too many requests, Retry-After as a date.</source>
        <translation>Zu viele Anfragen, Retry-After als Datum.</translation>
    </message>
    <message>
        <source>Too many requests, without Retry-After.</source>
        <translation>Zu viele Anfragen, ohne Retry-After.</translation>
    </message>
    <message>
        <source>Too many requests, Retry-After 25 hours.</source>
        <translation>Zu viele Anfragen, Retry-After 25 Stunden.</translation>
    </message>
    <message>
        <source>Unavailable, Retry-After in seconds.</source>
        <translation>Nicht verfügbar, Retry-After in Sekunden.</translation>
    </message>
    <message>
        <source>Answers 404 with a web page, as a server without this operation does.</source>
        <translation>Antwortet mit 404 und einer Webseite wie ein Server ohne diese Funktion.</translation>
    </message>
    <message>
        <source>Redirects to another address of this server.</source>
        <translation>Leitet an eine andere Adresse dieses Servers um.</translation>
    </message>
    <message>
        <source>Redirects to another server.</source>
        <translation>Leitet an einen anderen Server um.</translation>
    </message>
    <message>
        <source>Answers 304, which nobody asked for.</source>
        <translation>Antwortet mit 304, wonach niemand gefragt hat.</translation>
    </message>
    <message>
        <source>Closes the connection without looking at the request.</source>
        <translation>Schließt die Verbindung, ohne die Anfrage anzusehen.</translation>
    </message>
    <message>
        <source>Resets the connection without looking at the request.</source>
        <translation>Setzt die Verbindung zurück, ohne die Anfrage anzusehen.</translation>
    </message>
    <message>
        <source>Never answers.</source>
        <translation>Antwortet nie.</translation>
    </message>
    <message>
        <source>Does what was asked and closes the connection without an answer.</source>
        <translation>Tut, was verlangt war, und schließt die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>Resets the connection inside the headers of the answer.</source>
        <translation>Setzt die Verbindung in den Kopfzeilen der Antwort zurück.</translation>
    </message>
    <message>
        <source>Waits before it answers.</source>
        <translation>Wartet vor der Antwort.</translation>
    </message>
    <message>
        <source>Sends the body byte by byte with a pause after each.</source>
        <translation>Sendet den Rumpf Byte für Byte mit einer Pause nach jedem.</translation>
    </message>
    <message>
        <source>Sends the headers byte by byte with a pause after each.</source>
        <translation>Sendet die Kopfzeilen Byte für Byte mit einer Pause nach jedem.</translation>
    </message>
    <message>
        <source>Closes the connection inside the body.</source>
        <translation>Schließt die Verbindung mitten im Rumpf.</translation>
    </message>
    <message>
        <source>Closes the connection inside a chunked body.</source>
        <translation>Schließt die Verbindung mitten in einem stückweise gesendeten Rumpf.</translation>
    </message>
    <message>
        <source>Gives two contradictory lengths of the body.</source>
        <translation>Nennt zwei widersprüchliche Längen des Rumpfes.</translation>
    </message>
    <message>
        <source>Pads the body to a great size.</source>
        <translation>Bläht den Rumpf stark auf.</translation>
    </message>
    <message>
        <source>Sends a small body that unpacks to a great size.</source>
        <translation>Sendet einen kleinen Rumpf, der entpackt sehr groß wird.</translation>
    </message>
    <message>
        <source>Sends 200 kB of headers.</source>
        <translation>Sendet 200 kB Kopfzeilen.</translation>
    </message>
    <message>
        <source>Answers with bytes that are not HTTP.</source>
        <translation>Antwortet mit Bytes, die kein HTTP sind.</translation>
    </message>
    <message>
        <source>Answers 203 where another success is documented.</source>
        <translation>Antwortet mit 203, wo ein anderer Erfolg dokumentiert ist.</translation>
    </message>
    <message>
        <source>Answers 204 without a body.</source>
        <translation>Antwortet mit 204 ohne Rumpf.</translation>
    </message>
    <message>
        <source>Answers with a status that does not exist.</source>
        <translation>Antwortet mit einem Status, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Answers with an empty body.</source>
        <translation>Antwortet mit leerem Rumpf.</translation>
    </message>
    <message>
        <source>Answers success with a web page in place of JSON.</source>
        <translation>Antwortet bei Erfolg mit einer Webseite statt mit JSON.</translation>
    </message>
    <message>
        <source>Sends the JSON as text/plain.</source>
        <translation>Sendet das JSON als text/plain.</translation>
    </message>
    <message>
        <source>Sends broken JSON.</source>
        <translation>Sendet defektes JSON.</translation>
    </message>
    <message>
        <source>Names a member twice in one object.</source>
        <translation>Nennt ein Feld zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>Nests a member 100,000 levels deep.</source>
        <translation>Verschachtelt ein Feld 100.000 Ebenen tief.</translation>
    </message>
    <message>
        <source>Puts bytes into the JSON that are not UTF-8.</source>
        <translation>Setzt Bytes in das JSON, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>Puts a byte order mark before the JSON.</source>
        <translation>Setzt eine Bytereihenfolgemarke vor das JSON.</translation>
    </message>
    <message>
        <source>Puts a number into the JSON that no one can hold.</source>
        <translation>Setzt eine Zahl in das JSON, die niemand fassen kann.</translation>
    </message>
    <message>
        <source>Sends a list in place of an object and the other way round.</source>
        <translation>Sendet eine Liste statt eines Objekts und umgekehrt.</translation>
    </message>
    <message>
        <source>Leaves the first member out.</source>
        <translation>Lässt das erste Feld weg.</translation>
    </message>
    <message>
        <source>Gives the first member a value of another type.</source>
        <translation>Gibt dem ersten Feld einen Wert anderen Typs.</translation>
    </message>
    <message>
        <source>Adds a member that is in no documentation.</source>
        <translation>Fügt ein Feld hinzu, das nirgends dokumentiert ist.</translation>
    </message>
    <message>
        <source>Puts markup, control and bidirectional characters into texts.</source>
        <translation>Setzt Auszeichnungen, Steuer- und Schreibrichtungszeichen in Texte.</translation>
    </message>
    <message>
        <source>Jobs stay RUNNING for ever.</source>
        <translation>Aufträge bleiben für immer RUNNING.</translation>
    </message>
    <message>
        <source>Jobs end as FAILED.</source>
        <translation>Aufträge enden als FAILED.</translation>
    </message>
    <message>
        <source>Jobs have a status that is in no documentation.</source>
        <translation>Aufträge haben einen Status, der nirgends dokumentiert ist.</translation>
    </message>
    <message>
        <source>Answers about another job than the one asked for.</source>
        <translation>Antwortet zu einem anderen Auftrag als dem gefragten.</translation>
    </message>
    <message>
        <source>Gives a new job an id that fits into no address.</source>
        <translation>Gibt einem neuen Auftrag eine ID, die in keine Adresse passt.</translation>
    </message>
    <message>
        <source>Argument: how many requests; once if there is none.</source>
        <translation>Argument: wie viele Anfragen; ohne Angabe eine.</translation>
    </message>
    <message>
        <source>Argument: how many requests; all of them if there is none.</source>
        <translation>Argument: wie viele Anfragen; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Argument: how many requests (all of them), then a comma and seconds (%1).</source>
        <translation>Argument: wie viele Anfragen (alle), dann ein Komma und Sekunden (%1).</translation>
    </message>
    <message>
        <source>Argument: seconds (%1), then a comma and how many requests (all of them).</source>
        <translation>Argument: Sekunden (%1), dann ein Komma und wie viele Anfragen (alle).</translation>
    </message>
    <message>
        <source>Argument: bytes of the body (half of it), then a comma and how many requests (all of them).</source>
        <translation>Argument: Bytes des Rumpfes (die Hälfte), dann ein Komma und wie viele Anfragen (alle).</translation>
    </message>
    <message>
        <source>Argument: MiB (%1), then a comma and how many requests (all of them).</source>
        <translation>Argument: MiB (%1), dann ein Komma und wie viele Anfragen (alle).</translation>
    </message>
    <message>
        <source>Answers %1 (%2) and does nothing.</source>
        <translation>Antwortet mit %1 (%2) und tut nichts.</translation>
    </message>
    <message>
        <source>The argument “%1” has too many parts.</source>
        <translation>Das Argument „%1“ hat zu viele Teile.</translation>
    </message>
    <message>
        <source>“%1” must be a number of requests, 1 or more.</source>
        <translation>„%1“ muss eine Anzahl Anfragen sein, 1 oder mehr.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 to 1000000.</source>
        <translation>„%1“ muss eine Zahl von 0 bis 1000000 sein.</translation>
    </message>
    <message>
        <source>There is no fault “%1”.</source>
        <translation>Es gibt keine Störung „%1“.</translation>
    </message>
    <message>
        <source>The argument behind “=” is missing.</source>
        <translation>Hinter „=“ fehlt das Argument.</translation>
    </message>
    <message>
        <source>Behind “@” a method, a path or both are expected.</source>
        <translation>Hinter „@“ wird eine Methode, ein Pfad oder beides erwartet.</translation>
    </message>
    <message>
        <source>Behind “@” the method comes before the path.</source>
        <translation>Hinter „@“ steht die Methode vor dem Pfad.</translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>The path “%1” must start with a slash.</source>
        <translation>Der Pfad „%1“ muss mit einem Schrägstrich beginnen.</translation>
    </message>
</context>
<context>
    <name>SecretIssues</name>
    <message>
        <source>%1 seems to contain a secret at %2. Secrets belong in the connection settings.</source>
        <translation>%1 scheint an der Stelle %2 ein Geheimnis zu enthalten. Geheimnisse gehören in die Verbindungseinstellungen.</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>A step has the unusable index %1.</source>
        <translation>Ein Schritt hat den unbrauchbaren Index %1.</translation>
    </message>
    <message>
        <source>Step %1 has no NLU data.</source>
        <translation>Schritt %1 hat keine NLU-Daten.</translation>
    </message>
    <message>
        <source>Step %1 has no usable intent.</source>
        <translation>Schritt %1 hat keinen brauchbaren Intent.</translation>
    </message>
    <message>
        <source>Step %1 has no confidence.</source>
        <translation>Schritt %1 hat keine Konfidenz.</translation>
    </message>
    <message>
        <source>Step %1 has an unusable confidence (%2).</source>
        <translation>Schritt %1 hat eine unbrauchbare Konfidenz (%2).</translation>
    </message>
    <message>
        <source>Step %1 has a confidence outside 0–1 (%2).</source>
        <translation>Schritt %1 hat eine Konfidenz außerhalb von 0–1 (%2).</translation>
    </message>
    <message>
        <source>Step %1 lists entities in an unusual form.</source>
        <translation>Schritt %1 führt Entitäten in ungewöhnlicher Form auf.</translation>
    </message>
    <message>
        <source>Step %1 contains an entity without a type.</source>
        <translation>Schritt %1 enthält eine Entität ohne Typ.</translation>
    </message>
    <message>
        <source>Step %1 appears %2 times; the first was used.</source>
        <translation>Schritt %1 kommt %2-mal vor; der erste wurde verwendet.</translation>
    </message>
    <message>
        <source>The duration was not reported.</source>
        <translation>Die Dauer wurde nicht gemeldet.</translation>
    </message>
    <message>
        <source>The simulation reported no steps.</source>
        <translation>Die Simulation hat keine Schritte gemeldet.</translation>
    </message>
    <message>
        <source>The result was cut after 10,000 steps.</source>
        <translation>Das Ergebnis wurde nach 10.000 Schritten abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>TestAdvice</name>
    <message numerus="yes">
        <source>The minimum confidence of %1 was never reached in %n run(s): the highest was %2. Lower it, or train the intent with utterances like this one.</source>
        <translation>
            <numerusform>Die Mindestkonfidenz von %1 wurde in %n Lauf nie erreicht: Der höchste Wert war %2. Senken Sie sie oder trainieren Sie den Intent mit Äußerungen wie dieser.</numerusform>
            <numerusform>Die Mindestkonfidenz von %1 wurde in %n Läufen nie erreicht: Der höchste Wert war %2. Senken Sie sie oder trainieren Sie den Intent mit Äußerungen wie dieser.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnOutcome</name>
    <message>
        <source>nothing expected</source>
        <translation>nichts erwartet</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>another check failed</source>
        <translation>andere Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>entity missing</source>
        <translation>Entität fehlt</translation>
    </message>
    <message>
        <source>below the threshold</source>
        <translation>unter der Schwelle</translation>
    </message>
    <message>
        <source>wrong intent</source>
        <translation>falscher Intent</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>WebhookSignature</name>
    <message>
        <source>The signing secret is not usable: it must be whsec_ and 24 to 64 bytes in base64.</source>
        <translation>Das Signaturgeheimnis ist unbrauchbar: Es muss aus whsec_ und 24 bis 64 Byte in Base64 bestehen.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Could not open %1. It is empty.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Could not open %1. %2</source>
        <translation>%1 konnte nicht geöffnet werden. %2</translation>
    </message>
    <message>
        <source>Could not open %1. It was made by a newer version (format %2); this version reads up to %3.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei stammt von einer neueren Version (Format %2); diese Version liest bis %3.</translation>
    </message>
    <message>
        <source>%1 is a link. Links are not followed.</source>
        <translation>%1 ist eine Verknüpfung. Verknüpfungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Could not open %1. It is nested too deeply.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Could not open the folder %1. You do not have permission to read it.</source>
        <translation>Der Ordner %1 konnte nicht geöffnet werden. Sie haben keine Leseberechtigung.</translation>
    </message>
    <message>
        <source>Could not open %1. It is not a folder that can be read.</source>
        <translation>%1 konnte nicht geöffnet werden. Es ist kein lesbarer Ordner.</translation>
    </message>
    <message>
        <source>The %1 “%2” is already that of %3.</source>
        <translation>%1 „%2“ gehört bereits zu %3.</translation>
    </message>
    <message>
        <source>Could not open %1. It is not a folder.</source>
        <translation>%1 konnte nicht geöffnet werden. Es ist kein Ordner.</translation>
    </message>
    <message>
        <source>Could not open %1. It does not exist.</source>
        <translation>%1 konnte nicht geöffnet werden. Die Datei existiert nicht.</translation>
    </message>
    <message>
        <source>Could not open %1. You do not have permission to read it.</source>
        <translation>%1 konnte nicht geöffnet werden. Sie haben keine Leseberechtigung.</translation>
    </message>
    <message>
        <source>Could not open %1. Line %2: a merge of two versions was not finished. Choose between them and remove the markers.</source>
        <translation>%1 konnte nicht geöffnet werden. Zeile %2: Eine Zusammenführung zweier Versionen wurde nicht abgeschlossen. Entscheiden Sie sich und entfernen Sie die Markierungen.</translation>
    </message>
</context>
</TS>
