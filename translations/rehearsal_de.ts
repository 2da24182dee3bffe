<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AuditLog</name>
    <message>
        <source>Could not write the audit record. The folder %1 is not writable. The result is kept and marked “not audited”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is on a read-only file system. The result is kept and marked “not audited”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write the audit record. The disk holding %1 is full. The result is kept and marked “not audited”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is not a regular file of this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write the audit record. The disk reported an error while storing %1. The result is kept and marked “not audited”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write the audit record. %1 is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log %1 was removed while in use. A new log was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log %1 was changed outside this program at record %2. A new log was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last audit line was incomplete after a crash; it was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches the wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches the regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead over the second intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the turn (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the whole run (ms)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationTest</name>
    <message>
        <source>“%1” is neither a column of the data rows nor a variable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>Could not open %1. It does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. You do not have permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. The disk reported a read error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. The folder %2 is not writable. Your changes are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. It is on a read-only file system. Your changes are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. The disk is full (%2 needed, %3 free). The previous file is unchanged and your changes are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. The name is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. The disk reported an error (%2). The previous file is unchanged and your changes are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save %1. It is not a regular file. Your changes are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or its folder no longer exists. Save it again here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved, but the disk reported an error (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Audit report (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result file (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JUnit report (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>Bot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the bot of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the environment of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id of the intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the server still keeps this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in the connection profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scopes %1 were refused (400 invalid_scope).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client may not sign in with client credentials (400 unauthorized_client).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer sign-in with client credentials (400 unsupported_grant_type).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID or the client secret was not accepted (%1)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept a connection within 10 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this computer did not pass the request to %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 to %3 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate presented by %1 is for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secure connection to %1 could not be negotiated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke while the answer was arriving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 was cut off (%2 of %3 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 was cut off after %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent contradictory lengths for its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2 s (%3 bytes arrived).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is larger than %2 and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 has too many headers and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 unpacks to far more data than allowed and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept or the network changed while waiting for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered without content (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with the invalid status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirected the request without a usable target (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirected this %2 request to %3; redirects are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirected the request to %2. It was not followed, to keep the access token safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request as invalid (400)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token was not accepted (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the access token, also after signing in again (401)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 denied access (403)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found on %2 (404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer this function (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept this data format (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request (408).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports a conflict (409)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer exists on %2 (410).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large for %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed on %2 since it was read (412).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not serve this address (421).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request changed between attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the content of the request (422)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to send the request again later (425).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 demands a version check that is not available for %2 (428).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still limits requests after %2 waits (429).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to wait until %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reported an internal error (500)%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway of %1 got no answer from the service (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still unavailable after %2 waits (503).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is unavailable (503).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request (%2)%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reported an error (%2)%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with %2 instead of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is not valid JSON (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 cannot be used (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is nested deeper than 64 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is not valid UTF-8 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is %2, expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 lacks “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the answer from %2 is %3, expected %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 issued a token of the unknown type “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reported the unknown %2 “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation was accepted, but %1 returned an unusable identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned an unusable identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered about %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of %1, or add its certificate authority under Connection ▸ Certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this to the administrator of %1; the answer is kept with the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID and the client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may lack the scope %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s explanation is shown under Details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce the number of inputs or utterances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce the number of parallel runs or try later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bot version may contain an error; check it in the administration console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This often means a sign-in page or a proxy page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the versions of bot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start the simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow simulation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read intent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save intent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure the accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel simulation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the simulation was started, so it was not sent again. Choose “Look for it”, “Send again” or “Leave it”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent is saved. It is not known whether retraining started, so it was not requested again. Choose “Check training jobs” or “Request again”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usable answer came for %1 min. The simulation may still be running; it stays in Jobs and can be followed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent is saved. No usable answer came for %1 min; training may still be running and stays in Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following stopped. The simulation may still be running; it stays in Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent on the server is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent is saved, but the model was not retrained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent is saved. Following stopped; training stays in Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the change was saved; the intent could not be read back. It was not sent again. Choose “Check now” or “Leave it”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten. Compare the versions and choose what to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 Trying again in %3 s (%4 of %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s (as the server asked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2 where %3 is documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target has no client ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no client secret for the client %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 issues tokens that have already expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lacks the scope %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 issued a token that is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 issued a token with characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not say how long the token is valid; 5 min assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not grant the scopes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate could be read from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target names no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 “%2” cannot be used in an address. Allowed are letters, digits and . _ ~ -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer lacks “steps”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not use the result of simulation %1. %2 The raw answer is kept with the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining was accepted without a usable job identifier; it cannot be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent %1 was changed on %2 since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers no version check; the intent was compared just before saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent %1 no longer exists on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot return intents: the intent was not compared before saving, and annotations are sent for all utterances alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The answer was lost, so the intent was read back and is as you saved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot %1 has no versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 of bot %2 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 of bot %2 is %3, not ACTIVE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 has the unknown status “%2”; only ACTIVE versions are tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment %1 is strict but names no allowed bots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot %1 is not allowed in environment %2 (strict isolation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment %1 has the unknown isolation mode “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>en</source>
        <comment>language of the report, as the lang attribute wants it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PollSchedule</name>
    <message numerus="yes">
        <source>Could not follow simulation %1. The server still limits requests after %n wait(s) (429). Following stopped. The simulation may still be running. Reduce the number of parallel runs or try later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Could not follow simulation %1. The server asks to wait %2 s (429), longer than allowed. Following stopped. The simulation may still be running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Could not follow simulation %1. No usable answer came for %n minute(s). The simulation may still be running. The last trouble: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not valid UTF-8 (byte %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the number is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not valid JSON here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“severity” must be “must” or “should”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 values, but there are %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no “format”; it is read as %1 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a “%1”, expected “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by a newer version (format %1); this version reads up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assertions: nothing was assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 assertion had no step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 assertions had no step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation failed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation failed on the server: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid regular expression at position %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check compares with a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check compares with a list of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check compares with a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check compares with a number of milliseconds, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check compares with a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check needs a value to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown kind of check “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check “%1” has no operator “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check needs an entity type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no JSON pointer; one looks like “/user/name”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address contains a space, a backslash or an invisible character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address contains a user name. Remove everything up to the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address contains a #. Remove it and what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names the port 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must start with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is allowed to this computer only (localhost, 127.0.0.1 or [::1]). Use https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address contains “..”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence per turn: none was reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence per turn: reported for %1 of %2 turns, lowest %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Each mark stands for %2 turns and shows the lowest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name belongs to the embedded sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to run on this target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed are letters, digits and . _ ~ -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of seconds from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Webhook URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Poll every (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up a&amp;fter (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delay is a whole number of milliseconds from 0 to one day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimum confidence is a number from 0 to 1, for example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimum confidence needs an expected intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities are lines of the form: type = value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity type %1 stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected entities need an expected intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks are lines of JSON as the files have them; open the cell for a form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column shows what the last run gave and is not edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Kind of a check and what it looks at: &quot;Entity date&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A text in quotation marks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 assertions, %4 s</source>
        <extracomment>%1 Passed or Failed, %2 of %3 assertions, %4 seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address of the target, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was too slow; run again, or raise the timeout of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check client id and secret of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the service for the missing permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check bot, environment and version of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the message names, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for a pause; run fewer tests at once or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is with the service; run again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered in a way that cannot be used; check address and version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder can be written to and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether the service ran it; look there before you run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile; reload and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the target and complete its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: what it does and its key</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChartFrame</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChecksDialog</name>
    <message>
        <source>Checks of the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the user says “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ChecksModel</name>
    <message>
        <source>must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Cognigy</name>
    <message>
        <source>This server holds every annotation against every utterance: “%1” from %2 to %3 does not fit into “%4”, which has %5 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server holds every annotation against every utterance: “%1” of “%2” overlaps “%3” of another utterance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConfidenceChart</name>
    <message>
        <source>%1 %2</source>
        <comment>intent and its confidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1, at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual: %1, no confidence reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual: %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>list of turn numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 turns passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 turns with an expectation passed, %3 turns in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is expected of any of the %1 turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: turn %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest confidence %1 at turn %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No confidence: turn %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this test to see the confidence of each turn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence of each turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ConnectionCheck</name>
    <message>
        <source>Asking the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the secret above, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in; the service gave a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is active, though not deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment lets the bot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idempotency keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core operations only, which is all that runs need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the core: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in this form, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Delivery</name>
    <message>
        <source>%1 did not accept it (status %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached or did not answer (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::DocumentBase</name>
    <message>
        <source>%1 has errors that saving would lose; mend the file first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::EditorArea</name>
    <message>
        <source>Open editors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ●</source>
        <extracomment>A tab with changes that are not saved</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::FaultsModel</name>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path begins with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Fields</name>
    <message>
        <source>This must be an object, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number from %2 to %3, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be an object, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::HtmlReport</name>
    <message>
        <source>Tests in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 tests passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tests passed; %3 need attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: every test passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assertions passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs without a usable result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assertions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intent found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns, expected against actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no intent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (min. %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the audit log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Rehearsal %1. Not affiliated with NICE Cognigy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentRules</name>
    <message>
        <source>The utterance is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An intent needs at least one utterance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 utterances: at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent ID contains characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown intent type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown language “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent is too large (%1; at most 1 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as row %1 (upper and lower case and outer spaces are ignored).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks the same as row %1 but is encoded differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains a character that cannot be sent (U+%1 at position %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains the invisible character U+%1 at position %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes %1 and %2 letters in one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at %1, but the utterance has %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaps %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts through “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::IntentViewer</name>
    <message>
        <source>Utterances: %1, language: %2, type: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utterances of the intent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::IssuesModel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::JobJournal</name>
    <message>
        <source>Running jobs cannot be recorded in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::JsonDialog</name>
    <message>
        <source>This must be an object: { &quot;name&quot;: value, … }</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Keychain</name>
    <message>
        <source>The keychain holds no such secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked or refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer within 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::MainWindow</name>
    <message>
        <source>Open a test, an intent or a target from the workspace on the left, or write a new test with Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the conversation about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: %1, %2, took %3 s</source>
        <extracomment>%1 the target&apos;s name, %2 time of day, %3 seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your changes before closing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New test…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the s&amp;ample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal %1

A studio for rehearsing conversations with a Cognigy.AI agent. Free software under the GNU General Public License, version 3 or later.

Not affiliated with NICE Cognigy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confidence of each turn appears here after a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of passed tests over all runs appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the target called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a target “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tar&amp;get…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick export (last folder and format)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse &amp;faults…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::PassRateTrend</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 tests passed</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1, errors %2, skipped %3, not run %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean confidence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last of %1 runs: %2 of %3 tests passed, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last of %1 runs: no test ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest: %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run adds its share of passed tests here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of passed tests over the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1</source>
        <comment>number of tests behind a rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no test ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ProblemsPanel</name>
    <message>
        <source>No problems in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ReportExport</name>
    <message>
        <source>There is no run to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::ResultsPanel</name>
    <message>
        <source>%1 (should)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a test with Ctrl+Return and see here what each turn was expected to bring and what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test, turn, expectation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, data row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be judged from this answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::RunController</name>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no test to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no target named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::RunHistory</name>
    <message>
        <source>The run history cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxFaultsDialog</name>
    <message>
        <source>Faults of the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fault is on: the sandbox behaves well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxStatus</name>
    <message>
        <source>Sandbox off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox learning the intents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox ready on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faults rehearsed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SandboxTargetView</name>
    <message>
        <source>The target sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is a server on this computer that the studio starts with the workspace. It understands what the intents of the workspace teach it and answers as sandbox/world.json says. It needs no settings, no secret and no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse &amp;faults…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse faults of the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off until a workspace is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It listens at %1 and is learning the intents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Saver</name>
    <message>
        <source>%1 was changed by another program while it has edits of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SecretDialog</name>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret of the target %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use and run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SimulationRun</name>
    <message>
        <source>The outcome of the first submit is unknown; it was sent again with the same key. The simulation may have run twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported the unknown status “%1” of simulation %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s (no usable answer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulation %1 is still running after %2 min. Following stopped; it may go on running on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not audited. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook was not sent: its target demands a signature, and there is no signing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is complete, but its webhook was not delivered. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped before its webhook was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job journal could not be written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. It is not known whether the simulation was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. The server was told to stop the simulation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. The simulation may still be running on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::SuiteRun</name>
    <message>
        <source>Skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TargetEditor</name>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rotected: mark runs on it, ask before changing intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read whole and is shown only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the environment variable %1. It wins over the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the keychain of this computer. The variables %1 and REHEARSAL_CLIENT_SECRET win over it; neither is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is used until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>finding, advice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>id, name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2, %3</source>
        <comment>id, name, status</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TargetSelector</name>
    <message>
        <source>Target to run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where tests run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TestEditor</name>
    <message>
        <source>Test editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the conversation is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoke, nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables the conversation starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed or pasted into the marked cells does not fit there. They keep their old value; point at one to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables the conversation starts with, as a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TestRules</name>
    <message>
        <source>A test needs at least one turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asserted: the test would be skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“atLeast” must be from 1 to the number of repetitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 has %2 cells, but there are %3 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turn says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assertion %1 has an unusable minimum confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimum confidence needs an intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities need an intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no intent “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TreeBuilder</name>
    <message>
        <source>“%1” appears twice in one object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than %1 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnDelegate</name>
    <message>
        <source>type = value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnsModel</name>
    <message>
        <source>%1 (cannot be judged from this answer)</source>
        <extracomment>%1 is a check such as &quot;Reply: contains “Paris”&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, got nothing</source>
        <extracomment>%1 is a check such as &quot;Reply: contains “Paris”&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, got %2</source>
        <extracomment>%1 is a check such as &quot;Intent: equals “book_flight”&quot;, %2 what came instead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the turn did in the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the user says to the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before the turn, in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent the bot must find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confidence it must find it with, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities the bot must find, by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further checks of reply, margin, context, time and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bot answered in the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intent found in the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its confidence in the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence of the last run less the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::TurnsTable</name>
    <message>
        <source>Turns of the test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::UtterancesModel</name>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::WelcomePage</name>
    <message>
        <source>Rehearse the conversation before your users have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write conversation tests as tables, run them against a bot and see for every turn what was expected and what came back. The sandbox comes along: no account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the travel sample, opens it and runs its test (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::Wording</name>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, repetition %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn %1, %2. Expected: %3. Found: nothing that could decide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn %1, %2. Expected: %3. Found: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal::WorkspacePanel</name>
    <message>
        <source>Filter the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ●</source>
        <extracomment>A file with changes that are not saved</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utterances: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always there; needs no file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The report could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report of the kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no result file: it lacks “runs”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The sample cannot be copied to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The sandbox cannot use port %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“id” must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“isolation_mode” must be STRICT or PERMISSIVE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox world is unusable. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SandboxFaults</name>
    <message>
        <source>Answers 401 although the token is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of the request ends now, as in the middle of polling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests, Retry-After in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests, Retry-After as a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests, without Retry-After.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests, Retry-After 25 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable, Retry-After in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 404 with a web page, as a server without this operation does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects to another address of this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 304, which nobody asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the connection without looking at the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets the connection without looking at the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does what was asked and closes the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets the connection inside the headers of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits before it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the body byte by byte with a pause after each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the headers byte by byte with a pause after each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the connection inside the body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the connection inside a chunked body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives two contradictory lengths of the body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pads the body to a great size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a small body that unpacks to a great size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends 200 kB of headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with bytes that are not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 203 where another success is documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 204 without a body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with a status that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with an empty body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers success with a web page in place of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the JSON as text/plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends broken JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names a member twice in one object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nests a member 100,000 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts bytes into the JSON that are not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a byte order mark before the JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a number into the JSON that no one can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a list in place of an object and the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the first member out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the first member a value of another type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a member that is in no documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts markup, control and bidirectional characters into texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs stay RUNNING for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs end as FAILED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs have a status that is in no documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers about another job than the one asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a new job an id that fits into no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: how many requests; once if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: how many requests; all of them if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: how many requests (all of them), then a comma and seconds (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: seconds (%1), then a comma and how many requests (all of them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: bytes of the body (half of it), then a comma and how many requests (all of them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument: MiB (%1), then a comma and how many requests (all of them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers %1 (%2) and does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument “%1” has too many parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number of requests, 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 to 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fault “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument behind “=” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind “@” a method, a path or both are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind “@” the method comes before the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path “%1” must start with a slash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>A step has the unusable index %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has no NLU data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has no usable intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has no confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has an unusable confidence (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has a confidence outside 0–1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 lists entities in an unusual form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 contains an entity without a type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 appears %2 times; the first was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duration was not reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulation reported no steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was cut after 10,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnOutcome</name>
    <message>
        <source>nothing expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Could not open %1. It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It was made by a newer version (format %2); this version reads up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link. Links are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the folder %1. You do not have permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It is not a folder that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 “%2” is already that of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. It does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open %1. You do not have permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
