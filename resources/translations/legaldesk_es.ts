<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
  <context>
    <name>window</name>
    <message>
      <source> (and one more)</source>
      <translation> (y uno más)</translation>
    </message>
    <message>
      <source> (and {more} more)</source>
      <translation> (y {more} más)</translation>
    </message>
    <message>
      <source> (did you mean {close}?)</source>
      <translation> (¿quiso decir {close}?)</translation>
    </message>
    <message>
      <source> (they belong in the folder {folder} beside it)</source>
      <translation> (van en la carpeta {folder} que está junto a ella)</translation>
    </message>
    <message>
      <source> 1 line of the file is of another day.</source>
      <translation> 1 línea del archivo es de otro día.</translation>
    </message>
    <message>
      <source> A letter was printed since: it stays printed, and the history says so.</source>
      <translation> Desde entonces se imprimió una carta: impresa queda, y el historial lo dice.</translation>
    </message>
    <message>
      <source> Attached files that are damaged are not in it: {list} (legaldesk verify).</source>
      <translation> No incluye archivos adjuntos dañados: {list} (legaldesk verify).</translation>
    </message>
    <message>
      <source> The desk as it was is kept in {replaced}.</source>
      <translation> La mesa anterior se conserva en {replaced}.</translation>
    </message>
    <message>
      <source> The first {most:,} are listed.</source>
      <translation> Se muestran las primeras {most:,}.</translation>
    </message>
    <message>
      <source> and </source>
      <translation> y </translation>
    </message>
    <message>
      <source> and {count} more</source>
      <translation> y {count} más</translation>
    </message>
    <message>
      <source> at {when}</source>
      <translation> {when}</translation>
    </message>
    <message>
      <source> {bad:,} bad rows were left out.</source>
      <translation> Se omitieron {bad:,} filas malas.</translation>
    </message>
    <message>
      <source> {outside:,} lines of the file are of other days.</source>
      <translation> {outside:,} líneas del archivo son de otros días.</translation>
    </message>
    <message>
      <source> · given up for the shipped text</source>
      <translation> · sustituida por el texto incluido</translation>
    </message>
    <message>
      <source> · governs the clock</source>
      <translation> · rige el plazo</translation>
    </message>
    <message>
      <source> · turned by {quarters}°</source>
      <translation> · girada {quarters}°</translation>
    </message>
    <message>
      <source> · withdrawn</source>
      <translation> · retirado</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(sin nombre)</translation>
    </message>
    <message>
      <source>0 deliveries.</source>
      <translation>0 entregas.</translation>
    </message>
    <message>
      <source>1 Friday</source>
      <translation>1 viernes</translation>
    </message>
    <message>
      <source>1 Monday</source>
      <translation>1 lunes</translation>
    </message>
    <message>
      <source>1 Saturday</source>
      <translation>1 sábado</translation>
    </message>
    <message>
      <source>1 Sunday</source>
      <translation>1 domingo</translation>
    </message>
    <message>
      <source>1 Thursday</source>
      <translation>1 jueves</translation>
    </message>
    <message>
      <source>1 Tuesday</source>
      <translation>1 martes</translation>
    </message>
    <message>
      <source>1 Wednesday</source>
      <translation>1 miércoles</translation>
    </message>
    <message>
      <source>1 business day</source>
      <translation>1 día hábil</translation>
    </message>
    <message>
      <source>1 business day from {day}</source>
      <translation>1 día hábil desde el {day}</translation>
    </message>
    <message>
      <source>1 business day from {day}, 1 day paused</source>
      <translation>1 día hábil desde el {day}, 1 día en pausa</translation>
    </message>
    <message>
      <source>1 business day from {day}, {count} days paused</source>
      <translation>1 día hábil desde el {day}, {count} días en pausa</translation>
    </message>
    <message>
      <source>1 byte</source>
      <translation>1 byte</translation>
    </message>
    <message>
      <source>1 calendar day</source>
      <translation>1 día natural</translation>
    </message>
    <message>
      <source>1 column is</source>
      <translation>1 columna</translation>
    </message>
    <message>
      <source>1 court day</source>
      <translation>1 día judicial hábil</translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 día</translation>
    </message>
    <message>
      <source>1 day late</source>
      <translation>1 día de retraso</translation>
    </message>
    <message>
      <source>1 delivery</source>
      <translation>1 entrega</translation>
    </message>
    <message>
      <source>1 delivery in 1 week; most came {way} ({most}).</source>
      <translation>1 entrega en 1 semana; la mayoría llegó {way} ({most}).</translation>
    </message>
    <message>
      <source>1 delivery in {weeks} weeks; most came {way} ({most}).</source>
      <translation>1 entrega en {weeks} semanas; la mayoría llegó {way} ({most}).</translation>
    </message>
    <message>
      <source>1 delivery is not on the list</source>
      <translation>1 entrega no está en la lista</translation>
    </message>
    <message>
      <source>1 delivery is {done}</source>
      <translation>1 entrega: {done}</translation>
    </message>
    <message>
      <source>1 delivery; {first} to {last}.</source>
      <translation>1 entrega; de {first} a {last}.</translation>
    </message>
    <message>
      <source>1 draft waits</source>
      <translation>1 borrador espera</translation>
    </message>
    <message>
      <source>1 field was</source>
      <translation>1 campo</translation>
    </message>
    <message>
      <source>1 file is</source>
      <translation>1 archivo</translation>
    </message>
    <message>
      <source>1 holiday</source>
      <translation>1 feriado</translation>
    </message>
    <message>
      <source>1 hour</source>
      <translation>1 hora</translation>
    </message>
    <message>
      <source>1 letter</source>
      <translation>1 carta</translation>
    </message>
    <message>
      <source>1 letter waiting</source>
      <translation>1 carta en espera</translation>
    </message>
    <message>
      <source>1 line is missing in the log</source>
      <translation>1 línea falta en el registro</translation>
    </message>
    <message>
      <source>1 line is unreadable</source>
      <translation>1 línea es ilegible</translation>
    </message>
    <message>
      <source>1 page</source>
      <translation>1 página</translation>
    </message>
    <message>
      <source>1 request received from {first} to {last}; each delivery is one request, void ones are left out.</source>
      <translation>1 solicitud recibida del {first} al {last}; cada entrega es una solicitud, las anuladas no se cuentan.</translation>
    </message>
    <message>
      <source>1 row is</source>
      <translation>1 fila</translation>
    </message>
    <message>
      <source>12/14, 2026-12-14, fri</source>
      <translation>12/14, 2026-12-14, vie</translation>
    </message>
    <message>
      <source>200 invented deliveries to look at, search, decide and print.</source>
      <translation>200 entregas inventadas para ver, buscar, decidir e imprimir.</translation>
    </message>
    <message>
      <source>2:26-cv-01234-ABC</source>
      <translation>2:26-cv-01234-ABC</translation>
    </message>
    <message>
      <source>90 % within</source>
      <translation>90 % en</translation>
    </message>
    <message>
      <source>914, 9:14, 2p or 2:30p</source>
      <translation>914, 9:14, 2p o 2:30p</translation>
    </message>
    <message>
      <source>914, 9:14, 2p, 2:30p or n for now</source>
      <translation>914, 9:14, 2p, 2:30p, o n para ahora</translation>
    </message>
    <message>
      <source>: {references} to {references2}</source>
      <translation>: de {references} a {references2}</translation>
    </message>
    <message>
      <source>A CSV, Excel or JSON file is checked first: on the left stands what each column is, on the right every row that cannot be imported, with its line and the reason. What you say of a column is remembered. Then all of it is imported at once, or nothing. Each delivery gets a new number and is judged by the policy of its day.</source>
      <translation>Primero se revisa un archivo CSV, Excel o JSON: a la izquierda está lo que es cada columna; a la derecha, cada fila que no se puede importar, con su línea y el motivo. Lo que usted diga de una columna se recuerda. Después se importa todo a la vez, o nada. Cada entrega recibe un número nuevo y se juzga según la política de su día.</translation>
    </message>
    <message>
      <source>A PNG or JPEG picture for the letterhead; empty: the company's initial in a box.</source>
      <translation>Una imagen PNG o JPEG para el membrete; vacío: la inicial de la empresa en un recuadro.</translation>
    </message>
    <message>
      <source>A PNG or JPEG picture of the signer's signature; empty: room is left to sign by hand.</source>
      <translation>Una imagen PNG o JPEG de la firma; vacío: queda espacio para firmar a mano.</translation>
    </message>
    <message>
      <source>A copy of the letter of {reference}</source>
      <translation>Una copia de la carta de {reference}</translation>
    </message>
    <message>
      <source>A cover sheet, and the letter behind it</source>
      <translation>Una portada, y la carta detrás</translation>
    </message>
    <message>
      <source>A delivery is logged with Ctrl+N: how it arrived, who asks, what it is.</source>
      <translation>Una entrega se registra con Ctrl+N: cómo llegó, quién solicita, qué es.</translation>
    </message>
    <message>
      <source>A half-filled delivery was kept</source>
      <translation>Se conservó una entrega a medio llenar</translation>
    </message>
    <message>
      <source>A label for the file of {reference}, with its reference as a barcode.</source>
      <translation>Una etiqueta para el expediente de {reference}, con su referencia como código de barras.</translation>
    </message>
    <message>
      <source>A label with the reference as a barcode</source>
      <translation>Una etiqueta con la referencia como código de barras</translation>
    </message>
    <message>
      <source>A life may be in danger: show this to a person at once.</source>
      <translation>Puede haber una vida en peligro: muéstrelo de inmediato a una persona.</translation>
    </message>
    <message>
      <source>A long list takes a moment.</source>
      <translation>Una lista larga tarda un momento.</translation>
    </message>
    <message>
      <source>A message with the letter attached</source>
      <translation>Un mensaje con la carta adjunta</translation>
    </message>
    <message>
      <source>A new delivery</source>
      <translation>Una entrega nueva</translation>
    </message>
    <message>
      <source>A note in the history; @ and a name asks somebody</source>
      <translation>Una nota en el historial; @ y un nombre pregunta a alguien</translation>
    </message>
    <message>
      <source>A party handed the papers over; a party may not serve (Fed. R. Civ. P. 45(b)(1), Cal. CCP 414.10).</source>
      <translation>Entregó los documentos una parte; una parte no puede notificar (Fed. R. Civ. P. 45(b)(1), Cal. CCP 414.10).</translation>
    </message>
    <message>
      <source>A period of 0 days ends on the day itself, {day}.</source>
      <translation>Un plazo de 0 días termina el mismo día, {day}.</translation>
    </message>
    <message>
      <source>A person decides</source>
      <translation>Decide una persona</translation>
    </message>
    <message>
      <source>A receipt outside these hours raises an alert.</source>
      <translation>Una recepción fuera de este horario genera una alerta.</translation>
    </message>
    <message>
      <source>A renewal came on {day}, after the end: counsel decides what it is.</source>
      <translation>El {day} llegó una renovación, ya vencido el plazo: el abogado decide qué es.</translation>
    </message>
    <message>
      <source>A rule proposes, a person confirms: only the confirmed date counts, with your name and the rule.</source>
      <translation>Una regla propone, una persona confirma: solo cuenta la fecha confirmada, con su nombre y la regla.</translation>
    </message>
    <message>
      <source>A whole page at once</source>
      <translation>Una página entera a la vez</translation>
    </message>
    <message>
      <source>A written receipt can itself complete service by mail, so nothing is sent before counsel decides.</source>
      <translation>Un recibo escrito puede por sí mismo perfeccionar la notificación por correo, así que no se envía nada antes de que decida el abogado.</translation>
    </message>
    <message>
      <source>Abuse is reported at {abuse_url}.</source>
      <translation>Los abusos se denuncian en {abuse_url}.</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>Accept, objections reserved</source>
      <translation>Aceptar con reserva de objeciones</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Aceptada</translation>
    </message>
    <message>
      <source>Accepted · extra time</source>
      <translation>Aceptada · extra</translation>
    </message>
    <message>
      <source>Accepted, reserved</source>
      <translation>Con reserva</translation>
    </message>
    <message>
      <source>Acknowledgment of receipt</source>
      <translation>Acuse de recibo</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Añadir archivos…</translation>
    </message>
    <message>
      <source>Add scans or other files to the new delivery</source>
      <translation>Añadir escaneos u otros archivos a la nueva entrega</translation>
    </message>
    <message>
      <source>Added {added_at} by {added_by}</source>
      <translation>Añadido {added_at} por {added_by}</translation>
    </message>
    <message>
      <source>Additional processing time</source>
      <translation>Tramitación adicional</translation>
    </message>
    <message>
      <source>Additional processing time for post and fax must never delay an emergency.</source>
      <translation>La tramitación adicional de correo y fax nunca debe retrasar una emergencia.</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Address for reports of abuse</source>
      <translation>Dirección para denunciar abusos</translation>
    </message>
    <message>
      <source>Address of the portal</source>
      <translation>Dirección del portal</translation>
    </message>
    <message>
      <source>Agencies may send requests by fax.</source>
      <translation>Las autoridades pueden enviar solicitudes por fax.</translation>
    </message>
    <message>
      <source>Agencies may send requests by mail.</source>
      <translation>Las autoridades pueden enviar solicitudes por correo.</translation>
    </message>
    <message>
      <source>Agent</source>
      <translation>Agente</translation>
    </message>
    <message>
      <source>Agent served on</source>
      <translation>Notificado al agente el</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todas</translation>
    </message>
    <message>
      <source>All deliveries from this sender</source>
      <translation>Todas las entregas de este remitente</translation>
    </message>
    <message>
      <source>All keys</source>
      <translation>Todas las teclas</translation>
    </message>
    <message>
      <source>All {count:,} results chosen</source>
      <translation>Los {count:,} resultados elegidos</translation>
    </message>
    <message>
      <source>All {everything:,}</source>
      <translation>Todas {everything:,}</translation>
    </message>
    <message>
      <source>Amended</source>
      <translation>Enmendados</translation>
    </message>
    <message>
      <source>Amended? Same case number and kind of paper, but other dates or title.</source>
      <translation>¿Enmendados? Mismo número de caso y tipo de documento, pero otras fechas o título.</translation>
    </message>
    <message>
      <source>Amended? Same tracking number and kind of paper, but other dates or title.</source>
      <translation>¿Enmendados? Mismo número de seguimiento y tipo de documento, pero otras fechas o título.</translation>
    </message>
    <message>
      <source>Amended? Sender and caption are alike, but dates or title differ.</source>
      <translation>¿Enmendados? Remitente y carátula se parecen, pero difieren fechas o título.</translation>
    </message>
    <message>
      <source>An Excel log, a CSV file or an export of LegalDesk. First it is only looked at: what its columns are, and which rows cannot be imported and why. Then all of it is imported, or nothing.</source>
      <translation>Un registro de Excel, un archivo CSV o una exportación de LegalDesk. Primero solo se examina: qué es cada columna, y qué filas no se pueden importar y por qué. Después se importa todo, o nada.</translation>
    </message>
    <message>
      <source>An agency uses civil process by fax: D2 speaks of the process, B4 and B7 of the agency. A person looks before a letter goes out.</source>
      <translation>Una autoridad usa un proceso civil por fax: D2 habla del proceso, B4 y B7 de la autoridad. Una persona lo mira antes de que salga una carta.</translation>
    </message>
    <message>
      <source>An emergency disclosure request that is not marked as an emergency: find out whether anyone is in danger.</source>
      <translation>Una solicitud de divulgación por emergencia no marcada como emergencia: averigüe si alguien está en peligro.</translation>
    </message>
    <message>
      <source>An envelope without a window</source>
      <translation>Un sobre sin ventanilla</translation>
    </message>
    <message>
      <source>Announced as additional time: {days}.</source>
      <translation>Anunciado como tiempo adicional: {days}.</translation>
    </message>
    <message>
      <source>Announced extra</source>
      <translation>Adicional anunciado</translation>
    </message>
    <message>
      <source>Announced extra time</source>
      <translation>Tramitación adicional anunciada</translation>
    </message>
    <message>
      <source>Another company's papers</source>
      <translation>Documentos de otra empresa</translation>
    </message>
    <message>
      <source>Another day</source>
      <translation>Otro día</translation>
    </message>
    <message>
      <source>Another file is on its way: wait until it is done, or stop it.</source>
      <translation>Otro archivo está en camino: espere a que termine o deténgalo.</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>Otro archivo…</translation>
    </message>
    <message>
      <source>Answer after a waiver</source>
      <translation>Contestación tras la renuncia</translation>
    </message>
    <message>
      <source>Answer after issue of the summons</source>
      <translation>Contestación tras expedirse el emplazamiento</translation>
    </message>
    <message>
      <source>Answer after service</source>
      <translation>Contestación tras la notificación</translation>
    </message>
    <message>
      <source>Answer in the adversary proceeding</source>
      <translation>Contestación en el procedimiento contencioso de quiebra</translation>
    </message>
    <message>
      <source>Answer to the complaint</source>
      <translation>Contestación a la demanda</translation>
    </message>
    <message>
      <source>Answer, if service is waived</source>
      <translation>Contestación, si se renuncia a la notificación</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Respondidas</translation>
    </message>
    <message>
      <source>Answered…</source>
      <translation>Respondida…</translation>
    </message>
    <message>
      <source>Any command, reference or sender</source>
      <translation>Cualquier comando, referencia o remitente</translation>
    </message>
    <message>
      <source>Any other request from the public</source>
      <translation>Cualquier otra solicitud del público</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apariencia</translation>
    </message>
    <message>
      <source>Applied filter. Enter or Delete takes it back.</source>
      <translation>Filtro aplicado. Entrar o Supr lo quita.</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>abr</translation>
    </message>
    <message>
      <source>April</source>
      <translation>abril</translation>
    </message>
    <message>
      <source>As LegalDesk shows the name</source>
      <translation>Como LegalDesk muestra el nombre</translation>
    </message>
    <message>
      <source>As it stands in papers, such as Example Inc.</source>
      <translation>Como figura en los documentos, p. ej. Example Inc.</translation>
    </message>
    <message>
      <source>As letters and verdicts call it</source>
      <translation>Como la llaman las cartas y los dictámenes</translation>
    </message>
    <message>
      <source>As on an envelope</source>
      <translation>Como en un sobre</translation>
    </message>
    <message>
      <source>As the channel of the row says</source>
      <translation>Según el canal de la fila</translation>
    </message>
    <message>
      <source>As the papers state it</source>
      <translation>Según consta</translation>
    </message>
    <message>
      <source>As the server's administrator named it</source>
      <translation>Como lo llamó el administrador del servidor</translation>
    </message>
    <message>
      <source>As the system has it</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>As wide as there is room</source>
      <translation>Tan ancha como quepa</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Se preguntó a</translation>
    </message>
    <message>
      <source>Asked of me</source>
      <translation>Me preguntan</translation>
    </message>
    <message>
      <source>Asked: {list}</source>
      <translation>Se preguntó a: {list}</translation>
    </message>
    <message>
      <source>Asks for somebody else's records without process</source>
      <translation>Pide los registros de otra persona sin proceso legal</translation>
    </message>
    <message>
      <source>Asks nobody. Known here: {names}</source>
      <translation>No pregunta a nadie. Conocidos aquí: {names}</translation>
    </message>
    <message>
      <source>Asks {list}: it stands under “Asked of me” there until answered.</source>
      <translation>Pregunta a {list}: le aparece en «Me preguntan» hasta que responda.</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>Asignar</translation>
    </message>
    <message>
      <source>Assign to me</source>
      <translation>Asignármela</translation>
    </message>
    <message>
      <source>Assign {count:,} deliveries</source>
      <translation>Asignar {count:,} entregas</translation>
    </message>
    <message>
      <source>Assign {reference}</source>
      <translation>Asignar {reference}</translation>
    </message>
    <message>
      <source>Assigned</source>
      <translation>Asignada</translation>
    </message>
    <message>
      <source>Assigned to</source>
      <translation>Asignada a</translation>
    </message>
    <message>
      <source>Assigned to {assigned_to}</source>
      <translation>Asignada a {assigned_to}</translation>
    </message>
    <message>
      <source>Assigning {count:,} deliveries</source>
      <translation>Asignando {count:,} entregas</translation>
    </message>
    <message>
      <source>Assign…</source>
      <translation>Asignar…</translation>
    </message>
    <message>
      <source>Attach files</source>
      <translation>Adjuntar archivos</translation>
    </message>
    <message>
      <source>Attach files to {reference}</source>
      <translation>Adjuntar archivos a {reference}</translation>
    </message>
    <message>
      <source>Attach files, such as scans, to the delivery</source>
      <translation>Adjuntar archivos, como escaneos, a la entrega</translation>
    </message>
    <message>
      <source>Attach files…</source>
      <translation>Adjuntar archivos…</translation>
    </message>
    <message>
      <source>Attaching the files: {far} % (Esc stops it)</source>
      <translation>Adjuntando los archivos: {far} % (Esc lo detiene)</translation>
    </message>
    <message>
      <source>Attaching to {reference}</source>
      <translation>Adjuntando a {reference}</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>ago</translation>
    </message>
    <message>
      <source>August</source>
      <translation>agosto</translation>
    </message>
    <message>
      <source>Avery 5160: 30 labels on US Letter</source>
      <translation>Avery 5160: 30 etiquetas en carta de EE. UU.</translation>
    </message>
    <message>
      <source>Avery L7160: 21 labels on A4</source>
      <translation>Avery L7160: 21 etiquetas en A4</translation>
    </message>
    <message>
      <source>BMP image</source>
      <translation>Imagen BMP</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Back to the delivery</source>
      <translation>Volver a la entrega</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Volver a la mesa</translation>
    </message>
    <message>
      <source>Back to the desk; nothing is imported</source>
      <translation>Volver a la mesa; no se importa nada</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Volver a la lista</translation>
    </message>
    <message>
      <source>Back to the settings</source>
      <translation>Volver a los ajustes</translation>
    </message>
    <message>
      <source>Back to the shipped text</source>
      <translation>Volver al texto incluido</translation>
    </message>
    <message>
      <source>Back to the usual columns</source>
      <translation>Volver a las columnas habituales</translation>
    </message>
    <message>
      <source>Back up every day</source>
      <translation>Copia de seguridad diaria</translation>
    </message>
    <message>
      <source>Back up now…</source>
      <translation>Hacer copia ahora…</translation>
    </message>
    <message>
      <source>Back up to</source>
      <translation>Guardar la copia en</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Copias de seguridad</translation>
    </message>
    <message>
      <source>Be shown around</source>
      <translation>Dar un recorrido</translation>
    </message>
    <message>
      <source>Bring the desk back from a backup, checked first</source>
      <translation>Recuperar la mesa de una copia, comprobada antes</translation>
    </message>
    <message>
      <source>Business days of the office's calendar from the day on which the receipt counts to the day on which the first letter was printed or saved, or the delivery was closed; what is not answered yet is left out.</source>
      <translation>Días hábiles del calendario de la oficina, desde el día en que cuenta la recepción hasta el día en que se imprimió o guardó la primera carta o se cerró la entrega; lo que aún no se ha respondido no se cuenta.</translation>
    </message>
    <message>
      <source>Business days until answered</source>
      <translation>Días hábiles hasta la respuesta</translation>
    </message>
    <message>
      <source>Business days, or blank: not announced</source>
      <translation>Días hábiles, o en blanco: no anunciado</translation>
    </message>
    <message>
      <source>By channel</source>
      <translation>Por canal</translation>
    </message>
    <message>
      <source>By channel, backward</source>
      <translation>Por canal, al revés</translation>
    </message>
    <message>
      <source>By person</source>
      <translation>Por persona</translation>
    </message>
    <message>
      <source>By the policy alone: {disposition}</source>
      <translation>Según la sola política: {disposition}</translation>
    </message>
    <message>
      <source>By verdict</source>
      <translation>Por dictamen</translation>
    </message>
    <message>
      <source>By verdict, backward</source>
      <translation>Por dictamen, al revés</translation>
    </message>
    <message>
      <source>By what it is</source>
      <translation>Por lo que es</translation>
    </message>
    <message>
      <source>By what it is, backward</source>
      <translation>Por lo que es, al revés</translation>
    </message>
    <message>
      <source>By {day}: {overdue} overdue, {today} today, {soon} soon.</source>
      <translation>Hasta el {day}: {overdue} vencidas, {today} vencen hoy, {soon} pronto.</translation>
    </message>
    <message>
      <source>CSID</source>
      <translation>CSID</translation>
    </message>
    <message>
      <source>CSV table</source>
      <translation>Tabla CSV</translation>
    </message>
    <message>
      <source>Calendar files (*.ics)</source>
      <translation>Archivos de calendario (*.ics)</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancel backup</source>
      <translation>Cancelar la copia</translation>
    </message>
    <message>
      <source>Cancel printing</source>
      <translation>Cancelar la impresión</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Carátula</translation>
    </message>
    <message>
      <source>Carrier</source>
      <translation>Transportista</translation>
    </message>
    <message>
      <source>Carrier, tracking</source>
      <translation>Transportista, seguimiento</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Caso</translation>
    </message>
    <message>
      <source>Case number</source>
      <translation>Número de caso</translation>
    </message>
    <message>
      <source>Case, A to Z</source>
      <translation>Caso, A a Z</translation>
    </message>
    <message>
      <source>Case, Z to A</source>
      <translation>Caso, Z a A</translation>
    </message>
    <message>
      <source>Cesar Chavez Day</source>
      <translation>Día de César Chávez</translation>
    </message>
    <message>
      <source>Change nothing</source>
      <translation>No cambiar nada</translation>
    </message>
    <message>
      <source>Change the key</source>
      <translation>Cambiar la tecla</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Canal</translation>
    </message>
    <message>
      <source>Channel 1</source>
      <translation>Canal 1</translation>
    </message>
    <message>
      <source>Channel 1, from any field</source>
      <translation>Canal 1, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 2</source>
      <translation>Canal 2</translation>
    </message>
    <message>
      <source>Channel 2, from any field</source>
      <translation>Canal 2, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 3</source>
      <translation>Canal 3</translation>
    </message>
    <message>
      <source>Channel 3, from any field</source>
      <translation>Canal 3, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 4</source>
      <translation>Canal 4</translation>
    </message>
    <message>
      <source>Channel 4, from any field</source>
      <translation>Canal 4, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 5</source>
      <translation>Canal 5</translation>
    </message>
    <message>
      <source>Channel 5, from any field</source>
      <translation>Canal 5, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 6</source>
      <translation>Canal 6</translation>
    </message>
    <message>
      <source>Channel 6, from any field</source>
      <translation>Canal 6, desde cualquier campo</translation>
    </message>
    <message>
      <source>Channel 7</source>
      <translation>Canal 7</translation>
    </message>
    <message>
      <source>Channel 7, from any field</source>
      <translation>Canal 7, desde cualquier campo</translation>
    </message>
    <message>
      <source>Checked by, date and time</source>
      <translation>Revisado por, fecha y hora</translation>
    </message>
    <message>
      <source>Checking {name}</source>
      <translation>Revisando {name}</translation>
    </message>
    <message>
      <source>Choose a command above first</source>
      <translation>Elija primero un comando arriba</translation>
    </message>
    <message>
      <source>Choose a date to see why it is on the list.</source>
      <translation>Elija una fecha para ver por qué está en la lista.</translation>
    </message>
    <message>
      <source>Choose a delivery first; then this explains its verdict.</source>
      <translation>Elija primero una entrega; entonces esto explica su dictamen.</translation>
    </message>
    <message>
      <source>Choose a delivery in the list to see its verdict, facts, scans, letters and history.</source>
      <translation>Elija una entrega de la lista para ver su dictamen, datos, escaneos, cartas e historial.</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Elegir un archivo…</translation>
    </message>
    <message>
      <source>Choose a report; blank days are its usual ones. The picture is on the left, its numbers are in the table on the right. Saving writes a PDF to print, a table (CSV, Excel), JSON, or the picture alone: the ending of the file name says which.</source>
      <translation>Elija un informe; los días en blanco son los habituales. El gráfico está a la izquierda y sus cifras en la tabla de la derecha. Al guardar se escribe un PDF para imprimir, una tabla (CSV, Excel), JSON o solo el gráfico: lo indica la terminación del nombre del archivo.</translation>
    </message>
    <message>
      <source>Choose above: keys 1 to 7. Then the fields of that channel show here.</source>
      <translation>Elija arriba: teclas 1 a 7. Entonces aparecen aquí los campos de ese canal.</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>Elegir todas</translation>
    </message>
    <message>
      <source>Choose all results (Shift, Ctrl: some)</source>
      <translation>Elegir todos los resultados (Mayús, Ctrl: algunos)</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Elegir otro archivo</translation>
    </message>
    <message>
      <source>Choose how the papers arrived: keys 1 to 7.</source>
      <translation>Elija cómo llegaron los documentos: teclas 1 a 7.</translation>
    </message>
    <message>
      <source>Choose how the papers arrived: press a key from 1 to 7.</source>
      <translation>Elija cómo llegaron los documentos: pulse una tecla del 1 al 7.</translation>
    </message>
    <message>
      <source>Choose one</source>
      <translation>Elegir una</translation>
    </message>
    <message>
      <source>Choose one of the decisions above first.</source>
      <translation>Elija primero una de las decisiones de arriba.</translation>
    </message>
    <message>
      <source>Choose the file with the list</source>
      <translation>Elegir el archivo con la lista</translation>
    </message>
    <message>
      <source>Choose the list</source>
      <translation>Elegir la lista</translation>
    </message>
    <message>
      <source>Choose the list…</source>
      <translation>Elegir la lista…</translation>
    </message>
    <message>
      <source>Choose what counsel decided; then it stands here which letter that releases.</source>
      <translation>Elija lo que decidió el abogado; aquí se indicará qué carta libera.</translation>
    </message>
    <message>
      <source>Choose what it is</source>
      <translation>Elija qué es</translation>
    </message>
    <message>
      <source>Choose whose deliveries are shown</source>
      <translation>Elegir de quién son las entregas que se muestran</translation>
    </message>
    <message>
      <source>Choose whose list it is, the day, and the file: the registered agent's transmittal list, the request portal's export, or the fax machine's journal, as CSV or Excel. What you say of a column is remembered. Each line is matched, missing or unreadable; extra are deliveries that no line is. Ins logs a missing one from its line. Then sign the day off; where list and log differ, say why.</source>
      <translation>Elija de quién es la lista, el día y el archivo: la lista de envíos del agente registrado, la exportación del portal o el diario del fax, como CSV o Excel. Lo que diga de una columna se recuerda. Cada línea coincide, falta o no se puede leer; sobran las entregas que no son ninguna línea. Ins registra una que falta a partir de su línea. Luego dé el visto bueno al día; donde lista y registro difieran, diga por qué.</translation>
    </message>
    <message>
      <source>Choose: {title}, {group}</source>
      <translation>Elegir: {title}, {group}</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Christmas Day</source>
      <translation>Navidad</translation>
    </message>
    <message>
      <source>Civil litigants use the channels for everybody else.</source>
      <translation>Los litigantes civiles usan los canales para los demás.</translation>
    </message>
    <message>
      <source>Civil matter</source>
      <translation>Asunto civil</translation>
    </message>
    <message>
      <source>Civil process</source>
      <translation>Notificaciones civiles</translation>
    </message>
    <message>
      <source>Civil process by email</source>
      <translation>Notificación civil por correo electrónico</translation>
    </message>
    <message>
      <source>Civil process by fax</source>
      <translation>Notificación civil por fax</translation>
    </message>
    <message>
      <source>Civil process by mail or courier</source>
      <translation>Notificación civil por correo o mensajería</translation>
    </message>
    <message>
      <source>Civil process by sender</source>
      <translation>Notificaciones civiles por remitente</translation>
    </message>
    <message>
      <source>Civil process is accepted when it is personally served at headquarters.</source>
      <translation>Las notificaciones civiles se aceptan cuando se entregan en persona en la sede.</translation>
    </message>
    <message>
      <source>Civil process is accepted when it is personally served on {registered_agent}, the registered agent.</source>
      <translation>Las notificaciones civiles se aceptan cuando se entregan en persona a {registered_agent}, el agente registrado.</translation>
    </message>
    <message>
      <source>Civil process is not accepted by fax or email, nor when it reaches the registered agent that way.</source>
      <translation>Las notificaciones civiles no se aceptan por fax ni por correo electrónico, tampoco cuando llegan así al agente registrado.</translation>
    </message>
    <message>
      <source>Civil process is not accepted by fax.</source>
      <translation>Las notificaciones civiles no se aceptan por fax.</translation>
    </message>
    <message>
      <source>Civil process must be served personally on {registered_agent} or at {headquarters}.</source>
      <translation>Las notificaciones civiles deben entregarse en persona a {registered_agent} o en {headquarters}.</translation>
    </message>
    <message>
      <source>Civil process not validly served</source>
      <translation>Notificaciones civiles no válidas</translation>
    </message>
    <message>
      <source>Civil process personally served at headquarters</source>
      <translation>Notificación civil en persona en la sede</translation>
    </message>
    <message>
      <source>Civil process personally served on the registered agent</source>
      <translation>Notificación civil en persona al agente registrado</translation>
    </message>
    <message>
      <source>Civil process personally served somewhere else, or naming an affiliate</source>
      <translation>Notificación civil en persona en otro lugar, o que nombra a una filial</translation>
    </message>
    <message>
      <source>Civil process through the portal</source>
      <translation>Notificación civil por el portal</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Clase</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Clock</source>
      <translation>Plazo</translation>
    </message>
    <message>
      <source>Clocks</source>
      <translation>Plazos</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Close LegalDesk; drafts are kept</source>
      <translation>Cerrar LegalDesk; los borradores se conservan</translation>
    </message>
    <message>
      <source>Close a delivery that has been dealt with</source>
      <translation>Cerrar una entrega ya atendida</translation>
    </message>
    <message>
      <source>Close delivery</source>
      <translation>Cerrar entrega</translation>
    </message>
    <message>
      <source>Close rows</source>
      <translation>Filas juntas</translation>
    </message>
    <message>
      <source>Close the chosen deliveries</source>
      <translation>Cerrar las entregas elegidas</translation>
    </message>
    <message>
      <source>Close the chosen, for one reason</source>
      <translation>Cerrar las elegidas, por un solo motivo</translation>
    </message>
    <message>
      <source>Close the form; the draft is kept</source>
      <translation>Cerrar el formulario; el borrador se conserva</translation>
    </message>
    <message>
      <source>Close the help</source>
      <translation>Cerrar la ayuda</translation>
    </message>
    <message>
      <source>Close the help and be shown around</source>
      <translation>Cerrar la ayuda y dar un recorrido</translation>
    </message>
    <message>
      <source>Close {count:,} deliveries</source>
      <translation>Cerrar {count:,} entregas</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Cerrada</translation>
    </message>
    <message>
      <source>Closed + icon</source>
      <translation>Cerrada + icono</translation>
    </message>
    <message>
      <source>Closes</source>
      <translation>Cierra</translation>
    </message>
    <message>
      <source>Close…</source>
      <translation>Cerrar…</translation>
    </message>
    <message>
      <source>Closing undone</source>
      <translation>Cierre deshecho</translation>
    </message>
    <message>
      <source>Closing {count:,} deliveries</source>
      <translation>Cerrando {count:,} entregas</translation>
    </message>
    <message>
      <source>Columbus Day</source>
      <translation>Día de la Raza</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Columns of the file</source>
      <translation>Columnas del archivo</translation>
    </message>
    <message>
      <source>Columns of the list</source>
      <translation>Columnas de la lista</translation>
    </message>
    <message>
      <source>Columns of the shortcuts</source>
      <translation>Columnas de los atajos</translation>
    </message>
    <message>
      <source>Columns, from left to right</source>
      <translation>Columnas, de izquierda a derecha</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>Columnas…</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Comando</translation>
    </message>
    <message>
      <source>Command, reference or sender</source>
      <translation>Comando, referencia o remitente</translation>
    </message>
    <message>
      <source>Command, reference or sender…</source>
      <translation>Comando, referencia o remitente…</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Empresa</translation>
    </message>
    <message>
      <source>Company profile</source>
      <translation>Perfil de la empresa</translation>
    </message>
    <message>
      <source>Company profile…</source>
      <translation>Perfil de la empresa…</translation>
    </message>
    <message>
      <source>Compare a list that others kept of a day's deliveries with the log</source>
      <translation>Comparar con el registro una lista ajena de las entregas de un día</translation>
    </message>
    <message>
      <source>Comparing {name}…</source>
      <translation>Comparando {name}…</translation>
    </message>
    <message>
      <source>Confirm a proposed response date, or give another</source>
      <translation>Confirmar una fecha de respuesta propuesta, o dar otra</translation>
    </message>
    <message>
      <source>Confirm date</source>
      <translation>Confirmar fecha</translation>
    </message>
    <message>
      <source>Confirm the response date</source>
      <translation>Confirmar la fecha de respuesta</translation>
    </message>
    <message>
      <source>Confirm the response date that a rule proposes</source>
      <translation>Confirmar la fecha de respuesta que propone una regla</translation>
    </message>
    <message>
      <source>Confirm this date</source>
      <translation>Confirmar esta fecha</translation>
    </message>
    <message>
      <source>Confirm {what}, {day}</source>
      <translation>Confirmar {what}, {day}</translation>
    </message>
    <message>
      <source>Confirmed response date</source>
      <translation>Fecha de respuesta confirmada</translation>
    </message>
    <message>
      <source>Confirmed when it is saved: {date}, {what}</source>
      <translation>Confirmada al guardar: {date}, {what}</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>Conectar</translation>
    </message>
    <message>
      <source>Connect to a shared desk</source>
      <translation>Conectarse a una mesa compartida</translation>
    </message>
    <message>
      <source>Connect to a shared desk…</source>
      <translation>Conectarse a una mesa compartida…</translation>
    </message>
    <message>
      <source>Connect to the desk that the office shares.</source>
      <translation>Conéctese a la mesa que comparte la oficina.</translation>
    </message>
    <message>
      <source>Connected again. What others did meanwhile is on the screen.</source>
      <translation>De nuevo en conexión. Lo que otros hicieron entretanto ya está en la pantalla.</translation>
    </message>
    <message>
      <source>Connecting</source>
      <translation>Al conectar</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Conectando…</translation>
    </message>
    <message>
      <source>Contact person</source>
      <translation>Contacto</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Continue a print job</source>
      <translation>Continuar un trabajo de impresión</translation>
    </message>
    <message>
      <source>Continue a print job…</source>
      <translation>Continuar un trabajo de impresión…</translation>
    </message>
    <message>
      <source>Continue from {first}</source>
      <translation>Continuar desde {first}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Copiado</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>Copiar como tabla</translation>
    </message>
    <message>
      <source>Copy reference</source>
      <translation>Copiar referencia</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Copiar informe</translation>
    </message>
    <message>
      <source>Copy the chosen rows for a spreadsheet</source>
      <translation>Copiar las filas elegidas para una hoja de cálculo</translation>
    </message>
    <message>
      <source>Copy the reference</source>
      <translation>Copiar la referencia</translation>
    </message>
    <message>
      <source>Copy the report of a fault</source>
      <translation>Copiar el informe de un fallo</translation>
    </message>
    <message>
      <source>Correct the facts…</source>
      <translation>Corregir los datos…</translation>
    </message>
    <message>
      <source>Correct the file and choose it again, or import the good rows only.{shown}</source>
      <translation>Corrija el archivo y elíjalo de nuevo, o importe solo las filas buenas.{shown}</translation>
    </message>
    <message>
      <source>Correct what was logged; old values stay in the history</source>
      <translation>Corregir lo registrado; los valores anteriores quedan en el historial</translation>
    </message>
    <message>
      <source>Correct {reference}</source>
      <translation>Corregir {reference}</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Corregida</translation>
    </message>
    <message>
      <source>Counsel</source>
      <translation>Abogado</translation>
    </message>
    <message>
      <source>Counsel decided</source>
      <translation>Decidió el abogado</translation>
    </message>
    <message>
      <source>Counsel has not decided whether it binds; until then it stands.</source>
      <translation>El abogado no ha decidido si obliga; hasta entonces vale.</translation>
    </message>
    <message>
      <source>Counsel must decide + icon</source>
      <translation>Decide el abogado + icono</translation>
    </message>
    <message>
      <source>Counsel's decision on {reference}</source>
      <translation>Decisión del abogado sobre {reference}</translation>
    </message>
    <message>
      <source>Counsel's decision, with a reason; releases the letter</source>
      <translation>Decisión del abogado, con un motivo; libera la carta</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>País</translation>
    </message>
    <message>
      <source>Courier</source>
      <translation>Mensajería</translation>
    </message>
    <message>
      <source>Court or agency</source>
      <translation>Tribunal u organismo</translation>
    </message>
    <message>
      <source>Courtesy copy, not offered as service</source>
      <translation>Copia de cortesía, no ofrecida como notificación</translation>
    </message>
    <message>
      <source>Criminal defendant through a law enforcement channel</source>
      <translation>Acusado penal por un canal para autoridades</translation>
    </message>
    <message>
      <source>Criminal defendant's process by another channel</source>
      <translation>Proceso de un acusado penal por otro canal</translation>
    </message>
    <message>
      <source>Criminal defendants use the channels for everybody else.</source>
      <translation>Los acusados usan los canales para los demás.</translation>
    </message>
    <message>
      <source>Ctrl+F, then a few letters of a sender, a case number however punctuated, a caption or a reference. Ctrl+K leads to anything, also to every command.</source>
      <translation>Ctrl+F, luego unas letras de un remitente, un número de caso con cualquier puntuación, una carátula o una referencia. Ctrl+K lleva a cualquier cosa, también a cada comando.</translation>
    </message>
    <message>
      <source>Customer Service takes other requests.</source>
      <translation>Atención al Cliente recibe las demás solicitudes.</translation>
    </message>
    <message>
      <source>Customer or end user</source>
      <translation>Cliente o usuario final</translation>
    </message>
    <message>
      <source>Daily backups are made by themselves; keep them on another disk. Your company's profile and letter texts are here too. That was the tour: F1 explains every screen.</source>
      <translation>Las copias diarias se hacen solas; consérvelas en otro disco. Aquí están también el perfil de su empresa y los textos de las cartas. Eso fue el recorrido: F1 explica cada pantalla.</translation>
    </message>
    <message>
      <source>Daily reconciliation</source>
      <translation>Conciliación diaria</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Base de datos</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Fecha</translation>
    </message>
    <message>
      <source>Date and place on the envelope</source>
      <translation>Fecha y lugar en el sobre</translation>
    </message>
    <message>
      <source>Date and time on the transmittal</source>
      <translation>Fecha y hora en el envío</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>Fechas</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Día</translation>
    </message>
    <message>
      <source>Day (and time) of receipt</source>
      <translation>Día (y hora) recibido</translation>
    </message>
    <message>
      <source>Day 1 is {day} ({law}).</source>
      <translation>El día 1 es el {day} ({law}).</translation>
    </message>
    <message>
      <source>Day after Thanksgiving</source>
      <translation>Día después de Acción de Gracias</translation>
    </message>
    <message>
      <source>Day of receipt</source>
      <translation>Día de recepción</translation>
    </message>
    <message>
      <source>Days to keep</source>
      <translation>Días que se conservan</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dic</translation>
    </message>
    <message>
      <source>December</source>
      <translation>diciembre</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decidir</translation>
    </message>
    <message>
      <source>Decide…</source>
      <translation>Decidir…</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisión</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>Entregas</translation>
    </message>
    <message>
      <source>Deliveries (*.csv *.xlsx *.json)</source>
      <translation>Entregas (*.csv *.xlsx *.json)</translation>
    </message>
    <message>
      <source>Deliveries a week, by channel</source>
      <translation>Entregas por semana y canal</translation>
    </message>
    <message>
      <source>Deliveries that the policy does not decide are held here until counsel does.</source>
      <translation>Las entregas que la política no decide se retienen aquí hasta que decida el abogado.</translation>
    </message>
    <message>
      <source>Deliveries with a note that names you with @ stand here until you answer.</source>
      <translation>Las entregas con una nota que le nombra con @ están aquí hasta que responda.</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Entrega</translation>
    </message>
    <message>
      <source>Delivery {reference}</source>
      <translation>Entrega {reference}</translation>
    </message>
    <message>
      <source>Demo desk</source>
      <translation>Mesa de demostración</translation>
    </message>
    <message>
      <source>Department</source>
      <translation>Departamento</translation>
    </message>
    <message>
      <source>Desk</source>
      <translation>Mesa</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Do it all the same…</source>
      <translation>Hacerlo de todos modos…</translation>
    </message>
    <message>
      <source>Do without a shared desk</source>
      <translation>Seguir sin mesa compartida</translation>
    </message>
    <message>
      <source>Docket number</source>
      <translation>Número de expediente</translation>
    </message>
    <message>
      <source>Doe &amp; Roe LLP and oth</source>
      <translation>Doe &amp; Roe LLP and oth</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Draft kept</source>
      <translation>En borrador</translation>
    </message>
    <message>
      <source>Drafts</source>
      <translation>Borradores</translation>
    </message>
    <message>
      <source>Drafts are kept on this workstation. Trying again…</source>
      <translation>Los borradores se guardan en este equipo. Reintentando…</translation>
    </message>
    <message>
      <source>Drop files anywhere on the form, or</source>
      <translation>Suelte archivos en el formulario, o</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Vencimientos</translation>
    </message>
    <message>
      <source>Due   {count:,}</source>
      <translation>Vence   {count:,}</translation>
    </message>
    <message>
      <source>Due and overdue</source>
      <translation>Por vencer y vencidas</translation>
    </message>
    <message>
      <source>Due and overdue, by clock</source>
      <translation>Por vencer y vencidas, por plazo</translation>
    </message>
    <message>
      <source>Due in 3 days</source>
      <translation>Vencen en 3 días</translation>
    </message>
    <message>
      <source>Duplicate of a delivery that is logged already</source>
      <translation>Duplicado de una entrega ya registrada</translation>
    </message>
    <message>
      <source>Duplicate or withdrawn</source>
      <translation>Duplicada o retirada</translation>
    </message>
    <message>
      <source>Edit the texts of the letters</source>
      <translation>Editar los textos de las cartas</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Email message</source>
      <translation>Mensaje de correo</translation>
    </message>
    <message>
      <source>Emergency</source>
      <translation>Emergencia</translation>
    </message>
    <message>
      <source>Emergency: danger of death or serious injury</source>
      <translation>Emergencia: peligro de muerte o lesión grave</translation>
    </message>
    <message>
      <source>Empty the fields taken over from another one</source>
      <translation>Vaciar los campos tomados de otra entrega</translation>
    </message>
    <message>
      <source>Empty the form</source>
      <translation>Vaciar</translation>
    </message>
    <message>
      <source>Empty what was taken over</source>
      <translation>Vaciar lo que se tomó</translation>
    </message>
    <message>
      <source>Empty: nobody has it</source>
      <translation>Vacío: nadie la tiene</translation>
    </message>
    <message>
      <source>Enclosures</source>
      <translation>Anexos</translation>
    </message>
    <message>
      <source>End the tour</source>
      <translation>Terminar el recorrido</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Enlarge the preview</source>
      <translation>Ampliar la vista previa</translation>
    </message>
    <message>
      <source>Español</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Every command with the key that it has. Choose one and press Enter, then the new key: it holds at once and after the next start. A key that another command of the same screen has is refused. What was changed is marked, and can be reset.</source>
      <translation>Cada comando con la tecla que tiene. Elija uno y pulse Entrar, luego la tecla nueva: vale en el acto y después del próximo inicio. Se rechaza una tecla que ya tenga otro comando de la misma pantalla. Lo cambiado está marcado y se puede restablecer.</translation>
    </message>
    <message>
      <source>Every day counts, weekends and holidays too: day 1 is {first}, day {count} is {last} ({law}).</source>
      <translation>Cuentan todos los días, también fines de semana y feriados: el día 1 es el {first}, el día {count} es el {last} ({law}).</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Everybody else uses the channels for the general public.</source>
      <translation>Los demás usan los canales para el público en general.</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>En todas partes</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Libro de Excel</translation>
    </message>
    <message>
      <source>Explain the verdict on the screen</source>
      <translation>Explicar el dictamen en la pantalla</translation>
    </message>
    <message>
      <source>Explain this screen, with its keys</source>
      <translation>Explicar esta pantalla, con sus teclas</translation>
    </message>
    <message>
      <source>Export settings to</source>
      <translation>Exportar los ajustes a</translation>
    </message>
    <message>
      <source>Export settings…</source>
      <translation>Exportar ajustes…</translation>
    </message>
    <message>
      <source>Export the chosen deliveries</source>
      <translation>Exportar las entregas elegidas</translation>
    </message>
    <message>
      <source>Export this list</source>
      <translation>Exportar esta lista</translation>
    </message>
    <message>
      <source>Export this list…</source>
      <translation>Exportar esta lista…</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportados</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>Extra</source>
      <translation>Sobra</translation>
    </message>
    <message>
      <source>Extra processing time, in business days</source>
      <translation>Tramitación adicional, en días hábiles</translation>
    </message>
    <message>
      <source>Extra processing, courier</source>
      <translation>Tramitación adicional, mensajería</translation>
    </message>
    <message>
      <source>Extra processing, email</source>
      <translation>Tramitación adicional, correo electrónico</translation>
    </message>
    <message>
      <source>Extra processing, fax</source>
      <translation>Tramitación adicional, fax</translation>
    </message>
    <message>
      <source>Extra processing, mail</source>
      <translation>Tramitación adicional, correo</translation>
    </message>
    <message>
      <source>Extra processing, personal service</source>
      <translation>Tramitación adicional, en persona</translation>
    </message>
    <message>
      <source>Extra processing, portal</source>
      <translation>Tramitación adicional, portal</translation>
    </message>
    <message>
      <source>Extra processing, registered agent</source>
      <translation>Tramitación adicional, agente registrado</translation>
    </message>
    <message>
      <source>Extra time</source>
      <translation>Tiempo adicional</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Facts, scans, clocks, why, letters and history</source>
      <translation>Datos, anexos, plazos, razón, cartas e historial</translation>
    </message>
    <message>
      <source>Fax</source>
      <translation>Fax</translation>
    </message>
    <message>
      <source>Fax cover sheet</source>
      <translation>Portada de fax</translation>
    </message>
    <message>
      <source>Fax cover sheet…</source>
      <translation>Portada de fax…</translation>
    </message>
    <message>
      <source>Fax machine's journal</source>
      <translation>Diario del fax</translation>
    </message>
    <message>
      <source>Fax takes additional processing time.</source>
      <translation>El fax lleva tramitación adicional.</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>feb</translation>
    </message>
    <message>
      <source>February</source>
      <translation>febrero</translation>
    </message>
    <message>
      <source>Fewer fields</source>
      <translation>Menos campos</translation>
    </message>
    <message>
      <source>Fewer pages came than the sender stated: note it and ask for a full copy.</source>
      <translation>Llegaron menos páginas de las que indicó el remitente: anótelo y pida una copia completa.</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Campos</translation>
    </message>
    <message>
      <source>Fields; Enter puts one into the text</source>
      <translation>Campos; Entrar pone uno en el texto</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>File attached</source>
      <translation>Archivo adjuntado</translation>
    </message>
    <message>
      <source>File label</source>
      <translation>Etiqueta de expediente</translation>
    </message>
    <message>
      <source>File withdrawn</source>
      <translation>Archivo retirado</translation>
    </message>
    <message>
      <source>File {number}: {name}</source>
      <translation>Archivo {number}: {name}</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Archivos</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Find a command or a key</source>
      <translation>Buscar un comando o una tecla</translation>
    </message>
    <message>
      <source>Find a command or a key…</source>
      <translation>Buscar un comando o una tecla…</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Encontrar</translation>
    </message>
    <message>
      <source>First free place, row by row</source>
      <translation>Primer lugar libre, fila por fila</translation>
    </message>
    <message>
      <source>First page</source>
      <translation>Primera página</translation>
    </message>
    <message>
      <source>First-class, certified …</source>
      <translation>Primera clase, certificado…</translation>
    </message>
    <message>
      <source>Five-minute tour</source>
      <translation>Recorrido de cinco minutos</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>For a delivery that was logged by mistake. It keeps its number and stays in the log, marked void.</source>
      <translation>Para una entrega registrada por error. Conserva su número y queda en el registro, marcada como anulada.</translation>
    </message>
    <message>
      <source>For a file that does not belong to this delivery. It stays, marked withdrawn, and the history says why.</source>
      <translation>Para un archivo que no pertenece a esta entrega. Se queda, marcado como retirado, y el historial dice por qué.</translation>
    </message>
    <message>
      <source>For a prosecutor's paper in a civil case</source>
      <translation>Para un documento de fiscal en un caso civil</translation>
    </message>
    <message>
      <source>For agencies the policy names the portal, fax and mail only; it does not say what becomes of this channel.</source>
      <translation>Para las autoridades la política solo nombra el portal, el fax y el correo; no dice qué ocurre con este canal.</translation>
    </message>
    <message>
      <source>For real work: log the first delivery with Ctrl+N.</source>
      <translation>Para el trabajo real: registre la primera entrega con Ctrl+N.</translation>
    </message>
    <message>
      <source>For what comes by courier; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por mensajería; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes by email; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por correo electrónico; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes by fax; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por fax; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes by mail; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por correo; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes in person; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega en persona; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes through the portal; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por el portal; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>For what comes through the registered agent; 0: what “Additional processing time” says.</source>
      <translation>Para lo que llega por medio del agente registrado; 0: lo que diga “Tramitación adicional”.</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>vie</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>viernes</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>From address</source>
      <translation>De la dirección</translation>
    </message>
    <message>
      <source>From how many of the latest days that have a daily backup it is kept.</source>
      <translation>De cuántos de los últimos días con copia diaria se conserva esta.</translation>
    </message>
    <message>
      <source>From how many of the latest months the last daily backup is kept as well.</source>
      <translation>De cuántos de los últimos meses se conserva además la última copia diaria.</translation>
    </message>
    <message>
      <source>From letter (1 to {count})</source>
      <translation>Desde la carta (1 a {count})</translation>
    </message>
    <message>
      <source>From number</source>
      <translation>Del número</translation>
    </message>
    <message>
      <source>From, A to Z</source>
      <translation>De, A a Z</translation>
    </message>
    <message>
      <source>From, Z to A</source>
      <translation>De, Z a A</translation>
    </message>
    <message>
      <source>Further down, then the next page</source>
      <translation>Más abajo, luego la página siguiente</translation>
    </message>
    <message>
      <source>Further left</source>
      <translation>Más a la izquierda</translation>
    </message>
    <message>
      <source>Further right</source>
      <translation>Más a la derecha</translation>
    </message>
    <message>
      <source>Further up, then the page before</source>
      <translation>Más arriba, luego la página anterior</translation>
    </message>
    <message>
      <source>GIF image</source>
      <translation>Imagen GIF</translation>
    </message>
    <message>
      <source>Give all their first keys</source>
      <translation>Devolver a todos sus teclas originales</translation>
    </message>
    <message>
      <source>Give the chosen deliveries to the person</source>
      <translation>Dar las entregas elegidas a la persona</translation>
    </message>
    <message>
      <source>Give the chosen to a person</source>
      <translation>Dar las elegidas a una persona</translation>
    </message>
    <message>
      <source>Give the command its first key again</source>
      <translation>Devolver al comando su tecla original</translation>
    </message>
    <message>
      <source>Give the delivery to a person</source>
      <translation>Dar la entrega a una persona</translation>
    </message>
    <message>
      <source>Give the delivery to the person</source>
      <translation>Dar la entrega a la persona</translation>
    </message>
    <message>
      <source>Give the desk's own text up</source>
      <translation>Renunciar al texto propio de la mesa</translation>
    </message>
    <message>
      <source>Give the view the name in the field</source>
      <translation>Dar a la vista el nombre del campo</translation>
    </message>
    <message>
      <source>Given up</source>
      <translation>Se renunció al texto</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Seguir</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Go on with one of the drafts that wait</source>
      <translation>Continuar con uno de los borradores que esperan</translation>
    </message>
    <message>
      <source>Go on with the newest</source>
      <translation>Continuar con la más reciente</translation>
    </message>
    <message>
      <source>Go on with the work</source>
      <translation>Seguir con el trabajo</translation>
    </message>
    <message>
      <source>Go on with what was asked</source>
      <translation>Seguir con lo que se pidió</translation>
    </message>
    <message>
      <source>Go on without the tour</source>
      <translation>Seguir sin el recorrido</translation>
    </message>
    <message>
      <source>Go on: when you save, both sides are shown, and nothing is lost.</source>
      <translation>Continúe: al guardar se muestran ambas partes y no se pierde nada.</translation>
    </message>
    <message>
      <source>Go to anything</source>
      <translation>Ir a cualquier cosa</translation>
    </message>
    <message>
      <source>Go to anything…</source>
      <translation>Ir a cualquier cosa…</translation>
    </message>
    <message>
      <source>Go to the filters</source>
      <translation>Ir a los filtros</translation>
    </message>
    <message>
      <source>Go to the line</source>
      <translation>Ir a la línea</translation>
    </message>
    <message>
      <source>Go to the line with something wrong in it</source>
      <translation>Ir a la línea que tiene un fallo</translation>
    </message>
    <message>
      <source>Go to {reference}: {kind}{governs}</source>
      <translation>Ir a {reference}: {kind}{governs}</translation>
    </message>
    <message>
      <source>Goes into the history</source>
      <translation>Pasa al historial</translation>
    </message>
    <message>
      <source>Guadalupe Ortiz</source>
      <translation>Guadalupe Ortiz</translation>
    </message>
    <message>
      <source>HEIC image</source>
      <translation>Imagen HEIC</translation>
    </message>
    <message>
      <source>Half were answered within</source>
      <translation>La mitad se respondió en</translation>
    </message>
    <message>
      <source>Handed over by</source>
      <translation>Entregó</translation>
    </message>
    <message>
      <source>Handed to</source>
      <translation>Entregada a</translation>
    </message>
    <message>
      <source>Handling</source>
      <translation>Gestión</translation>
    </message>
    <message>
      <source>Handling began</source>
      <translation>Gestión iniciada</translation>
    </message>
    <message>
      <source>Handling began on {day}.</source>
      <translation>La tramitación empezó el {day}.</translation>
    </message>
    <message>
      <source>Handling ended</source>
      <translation>Gestión terminada</translation>
    </message>
    <message>
      <source>Handling paused</source>
      <translation>Gestión en pausa</translation>
    </message>
    <message>
      <source>Handling rested on {days}, which are added.</source>
      <translation>La tramitación estuvo en pausa {days}, que se suman.</translation>
    </message>
    <message>
      <source>Handling rested on {days}, which is added.</source>
      <translation>La tramitación estuvo en pausa {days}, que se suma.</translation>
    </message>
    <message>
      <source>Handling resumed</source>
      <translation>Gestión reanudada</translation>
    </message>
    <message>
      <source>Harassed or threatened</source>
      <translation>Acosado o amenazado</translation>
    </message>
    <message>
      <source>Hardly anything is filled in yet.</source>
      <translation>Apenas hay algo escrito todavía.</translation>
    </message>
    <message>
      <source>Headquarters</source>
      <translation>Sede</translation>
    </message>
    <message>
      <source>Held for counsel</source>
      <translation>Retenidas para el abogado</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Help: {page}</source>
      <translation>Ayuda: {page}</translation>
    </message>
    <message>
      <source>Here wait the deliveries that the policy does not decide. Ctrl+D records what counsel decided, and why; that releases the letter.</source>
      <translation>Aquí esperan las entregas que la política no decide. Ctrl+D registra lo que decidió el abogado y por qué; eso libera la carta.</translation>
    </message>
    <message>
      <source>Here wait the letters that are to go out. Ctrl+L shows one as it will be printed, Ctrl+P prints it; without a printer it is saved as PDF.</source>
      <translation>Aquí esperan las cartas que han de salir. Ctrl+L muestra una como se imprimirá, Ctrl+P la imprime; sin impresora se guarda como PDF.</translation>
    </message>
    <message>
      <source>Here: {means}</source>
      <translation>Aquí: {means}</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Cómo</translation>
    </message>
    <message>
      <source>How did it arrive?</source>
      <translation>¿Cómo llegó?</translation>
    </message>
    <message>
      <source>How far ahead</source>
      <translation>Hasta cuándo</translation>
    </message>
    <message>
      <source>How it arrived</source>
      <translation>Cómo llegó</translation>
    </message>
    <message>
      <source>How many business days before it is due a delivery is said to be nearly late; 0: no warning.</source>
      <translation>Cuántos días hábiles antes de su fecha se dice que una entrega está casi vencida; 0: sin aviso.</translation>
    </message>
    <message>
      <source>How many days before a preservation of records expires it comes onto the due list.</source>
      <translation>Cuántos días antes de que venza una conservación de registros entra en la lista de vencimientos.</translation>
    </message>
    <message>
      <source>How the agent got it</source>
      <translation>Cómo le llegó al agente</translation>
    </message>
    <message>
      <source>How this day was found</source>
      <translation>Cómo se halló este día</translation>
    </message>
    <message>
      <source>If it is not who asks</source>
      <translation>Si no es quien solicita</translation>
    </message>
    <message>
      <source>If the papers were left with the person in charge of the office and a copy was mailed the same day, service is complete on the 10th day after the mailing, {day} (Cal. Code Civ. Proc. 415.20(a)); mailing adds no further days (413.20).</source>
      <translation>Si los documentos se dejaron con la persona a cargo de la oficina y ese mismo día se envió una copia por correo, la notificación queda hecha el décimo día después del envío, {day} (Cal. Code Civ. Proc. 415.20(a)); el correo no suma más días (413.20).</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import a CSV, Excel or JSON file</source>
      <translation>Importar un archivo CSV, Excel o JSON</translation>
    </message>
    <message>
      <source>Import deliveries</source>
      <translation>Importar entregas</translation>
    </message>
    <message>
      <source>Import deliveries…</source>
      <translation>Importar entregas…</translation>
    </message>
    <message>
      <source>Import settings from</source>
      <translation>Importar los ajustes de</translation>
    </message>
    <message>
      <source>Import settings…</source>
      <translation>Importar ajustes…</translation>
    </message>
    <message>
      <source>Import the good rows although others are bad</source>
      <translation>Importar las filas buenas aunque otras sean malas</translation>
    </message>
    <message>
      <source>Import what was checked</source>
      <translation>Importar lo revisado</translation>
    </message>
    <message>
      <source>Import {deliveries}</source>
      <translation>Importar {deliveries}</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importados</translation>
    </message>
    <message>
      <source>Importing deliveries</source>
      <translation>Importar entregas</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>Importando {name}</translation>
    </message>
    <message>
      <source>In how many business days from its receipt the desk wants to be done with a delivery; 0: no target.</source>
      <translation>En cuántos días hábiles desde su recepción quiere la mesa terminar una entrega; 0: sin objetivo.</translation>
    </message>
    <message>
      <source>In the capacity of</source>
      <translation>En calidad de</translation>
    </message>
    <message>
      <source>In the list</source>
      <translation>En la lista</translation>
    </message>
    <message>
      <source>In the log</source>
      <translation>En el registro</translation>
    </message>
    <message>
      <source>Include messages; they may hold names or facts of cases</source>
      <translation>Incluir los mensajes; pueden contener nombres o hechos de casos</translation>
    </message>
    <message>
      <source>Independence Day</source>
      <translation>Día de la Independencia</translation>
    </message>
    <message>
      <source>Information about a sender needs proper legal process.</source>
      <translation>La información sobre un remitente requiere un proceso legal adecuado.</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>Documento</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>Emitido el</translation>
    </message>
    <message>
      <source>Issuing state</source>
      <translation>Estado emisor</translation>
    </message>
    <message>
      <source>It cannot be counted: {why}.</source>
      <translation>No se puede calcular: {why}.</translation>
    </message>
    <message>
      <source>It counts from {day}.</source>
      <translation>Se cuenta desde el {day}.</translation>
    </message>
    <message>
      <source>It counts from {first}; it ended on {last}: {days}.</source>
      <translation>Cuenta desde el {first}; terminó el {last}: {days}.</translation>
    </message>
    <message>
      <source>It counts from {first}; today is {last}: {days}.</source>
      <translation>Cuenta desde el {first}; hoy es {last}: {days}.</translation>
    </message>
    <message>
      <source>It goes into the history and cannot be changed there. Write @ and a name to ask somebody.</source>
      <translation>Pasa al historial y allí no se puede cambiar. Escriba @ y un nombre para preguntar a alguien.</translation>
    </message>
    <message>
      <source>It keeps the words, the filters and the order. “This week” is always the week one is in.</source>
      <translation>Conserva las palabras, los filtros y el orden. «Esta semana» es siempre la semana en curso.</translation>
    </message>
    <message>
      <source>It looks like one that is logged: an amended paper</source>
      <translation>Se parece a una ya registrada: documentos enmendados</translation>
    </message>
    <message>
      <source>It looks like one that is logged: only the case</source>
      <translation>Se parece a una ya registrada: solo el caso</translation>
    </message>
    <message>
      <source>It looks like one that is logged: the same paper</source>
      <translation>Se parece a una ya registrada: los mismos documentos</translation>
    </message>
    <message>
      <source>It must be served personally on {registered_agent} or at {headquarters}.</source>
      <translation>Deben notificarse en persona a {registered_agent} o en {headquarters}.</translation>
    </message>
    <message>
      <source>It refuses fax and email only. A written receipt can itself complete service by mail, so nothing is sent before counsel decides.</source>
      <translation>Solo rechaza fax y correo electrónico. Un recibo escrito puede por sí mismo perfeccionar la notificación por correo, así que no se envía nada antes de que decida el abogado.</translation>
    </message>
    <message>
      <source>It runs from {what}, {day}.</source>
      <translation>Corre desde {what}, {day}.</translation>
    </message>
    <message>
      <source>It stands as of {when}.{kept}</source>
      <translation>Está como el {when}.{kept}</translation>
    </message>
    <message>
      <source>It stays here until it is dealt with: answered, given another date, or the delivery closed. What came of it can be attached to the delivery.</source>
      <translation>Queda aquí hasta que se atienda: respondida, con otra fecha, o con la entrega cerrada. Lo que resultó se puede adjuntar a la entrega.</translation>
    </message>
    <message>
      <source>It was renewed on {renewed}: {days} more days, to the end of {day} ({law}). The statute names one renewal.</source>
      <translation>Se renovó el {renewed}: {days} días más, hasta el final del {day} ({law}). La ley prevé una sola renovación.</translation>
    </message>
    <message>
      <source>It was stopped</source>
      <translation>Se detuvo</translation>
    </message>
    <message>
      <source>Its letter “{letter}” is released.</source>
      <translation>Su carta «{letter}» queda liberada.</translation>
    </message>
    <message>
      <source>Its response date, {day}, is that of the instrument.</source>
      <translation>Su fecha de respuesta, {day}, es la del documento.</translation>
    </message>
    <message>
      <source>JPEG image</source>
      <translation>Imagen JPEG</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>ene</translation>
    </message>
    <message>
      <source>January</source>
      <translation>enero</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>jul</translation>
    </message>
    <message>
      <source>July</source>
      <translation>julio</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>jun</translation>
    </message>
    <message>
      <source>June</source>
      <translation>junio</translation>
    </message>
    <message>
      <source>Juneteenth</source>
      <translation>Juneteenth</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Keep held</source>
      <translation>Mantener retenida</translation>
    </message>
    <message>
      <source>Keep it as it is</source>
      <translation>Dejarla como está</translation>
    </message>
    <message>
      <source>Keep the company profile</source>
      <translation>Guardar el perfil de la empresa</translation>
    </message>
    <message>
      <source>Keep the draft for later, and begin another one</source>
      <translation>Guardar el borrador para después y empezar otro</translation>
    </message>
    <message>
      <source>Keep the text for all workstations of the desk</source>
      <translation>Conservar el texto para todos los equipos de la mesa</translation>
    </message>
    <message>
      <source>Keep this version</source>
      <translation>Conservar esta versión</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Kept as soon as a field is left</source>
      <translation>Se guarda al salir de un campo</translation>
    </message>
    <message>
      <source>Kept in the keyring</source>
      <translation>Guardada en el llavero</translation>
    </message>
    <message>
      <source>Kept in this computer's keyring and nowhere else; empty: as it is kept now.</source>
      <translation>Se guarda en el llavero de este equipo y en ningún otro lugar; vacía: como está guardada ahora.</translation>
    </message>
    <message>
      <source>Kept in this computer's keyring only</source>
      <translation>Solo se guarda en el llavero de este equipo</translation>
    </message>
    <message>
      <source>Kept in {settings_path}</source>
      <translation>Guardado en {settings_path}</translation>
    </message>
    <message>
      <source>Kern County Sheriff</source>
      <translation>Kern County Sheriff</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tecla</translation>
    </message>
    <message>
      <source>Key {number}</source>
      <translation>Tecla {number}</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>Keyboard shortcuts…</source>
      <translation>Atajos de teclado…</translation>
    </message>
    <message>
      <source>LD-2026-000123</source>
      <translation>LD-2026-000123</translation>
    </message>
    <message>
      <source>Label printer: 62 mm roll</source>
      <translation>Impresora de etiquetas: rollo de 62 mm</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Etiquetas</translation>
    </message>
    <message>
      <source>Labor Day</source>
      <translation>Día del Trabajo</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Ampliar</translation>
    </message>
    <message>
      <source>Last daily backup: {when}, in {parent}</source>
      <translation>Última copia diaria: {when}, en {parent}</translation>
    </message>
    <message>
      <source>Last page</source>
      <translation>Última página</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Después</translation>
    </message>
    <message>
      <source>Law enforcement agency</source>
      <translation>Autoridad policial</translation>
    </message>
    <message>
      <source>Law enforcement by another channel</source>
      <translation>Autoridades por otro canal</translation>
    </message>
    <message>
      <source>Law enforcement by fax</source>
      <translation>Autoridades por fax</translation>
    </message>
    <message>
      <source>Law enforcement by mail</source>
      <translation>Autoridades por correo</translation>
    </message>
    <message>
      <source>Law enforcement through the portal</source>
      <translation>Autoridades por el portal</translation>
    </message>
    <message>
      <source>Law firm, agency, person: not the server</source>
      <translation>Bufete, organismo, persona: no el notificador</translation>
    </message>
    <message>
      <source>Leave one delivery chosen</source>
      <translation>Dejar elegida una sola entrega</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Leave the company profile as it was</source>
      <translation>Dejar el perfil de la empresa como estaba</translation>
    </message>
    <message>
      <source>Leave them with whoever has them</source>
      <translation>Dejarlas con quien las tenga</translation>
    </message>
    <message>
      <source>Left out, for they changed meanwhile: {list}. Their new letters wait if they may be sent.</source>
      <translation>Omitidas, porque cambiaron entretanto: {list}. Sus cartas nuevas esperan si se pueden enviar.</translation>
    </message>
    <message>
      <source>Left out: {list}.</source>
      <translation>Omitidas: {list}.</translation>
    </message>
    <message>
      <source>Legal name</source>
      <translation>Denominación legal</translation>
    </message>
    <message>
      <source>LegalDesk backups (*.legaldesk)</source>
      <translation>Copias de LegalDesk (*.legaldesk)</translation>
    </message>
    <message>
      <source>LegalDesk ended unexpectedly when it ran last. What was saved is safe, and a half-filled form is offered again.</source>
      <translation>LegalDesk se cerró inesperadamente la última vez. Lo guardado está a salvo, y el formulario a medio llenar se le ofrece de nuevo.</translation>
    </message>
    <message>
      <source>LegalDesk is open already on the desk in {folder} and does not answer; end it, then try again</source>
      <translation>LegalDesk ya está abierto en la mesa de {folder} y no responde; ciérrelo e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>LegalDesk opens {where} from the next start on. What is logged here stays where it is; `legaldesk move` copies it.</source>
      <translation>LegalDesk abrirá {where} a partir del próximo inicio. Lo registrado aquí queda donde está; `legaldesk move` lo copia.</translation>
    </message>
    <message>
      <source>LegalDesk speaks the language that was chosen once its window is opened anew.</source>
      <translation>LegalDesk habla el idioma elegido cuando su ventana se abre de nuevo.</translation>
    </message>
    <message>
      <source>LegalDesk: a fault in the program</source>
      <translation>LegalDesk: un fallo en el programa</translation>
    </message>
    <message>
      <source>LegalDesk: {count:,} overdue or due today</source>
      <translation>LegalDesk: {count:,} vencidas o que vencen hoy</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Carta</translation>
    </message>
    <message>
      <source>Letter by email</source>
      <translation>Carta por correo electrónico</translation>
    </message>
    <message>
      <source>Letter of {reference}</source>
      <translation>Carta de {reference}</translation>
    </message>
    <message>
      <source>Letter printed</source>
      <translation>Carta impresa</translation>
    </message>
    <message>
      <source>Letter saved as PDF</source>
      <translation>Carta guardada como PDF</translation>
    </message>
    <message>
      <source>Letter text</source>
      <translation>Texto de carta</translation>
    </message>
    <message>
      <source>Letter texts</source>
      <translation>Textos de las cartas</translation>
    </message>
    <message>
      <source>Letter texts…</source>
      <translation>Textos de las cartas…</translation>
    </message>
    <message>
      <source>Letter written</source>
      <translation>Carta escrita</translation>
    </message>
    <message>
      <source>Letter {named} printed {when}</source>
      <translation>Carta {named} impresa {when}</translation>
    </message>
    <message>
      <source>Letter {named} saved as PDF {when}</source>
      <translation>Carta {named} guardada como PDF {when}</translation>
    </message>
    <message>
      <source>Letter {number} · written {written_at} by {written_by}</source>
      <translation>Carta {number} · escrita {written_at} por {written_by}</translation>
    </message>
    <message>
      <source>Letter: {letter}</source>
      <translation>Carta: {letter}</translation>
    </message>
    <message>
      <source>Letterhead</source>
      <translation>Membrete</translation>
    </message>
    <message>
      <source>Letterhead shared</source>
      <translation>Membrete compartido</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Cartas</translation>
    </message>
    <message>
      <source>Letters and verdicts name it; the rules of the policy stay.</source>
      <translation>Las cartas y los dictámenes la nombran; las reglas de la política no cambian.</translation>
    </message>
    <message>
      <source>Letters are being printed already: wait until they are, or cancel it.</source>
      <translation>Ya se están imprimiendo cartas: espere a que terminen o cancélelo.</translation>
    </message>
    <message>
      <source>Letters are written with the shipped text again.</source>
      <translation>Las cartas se escriben de nuevo con el texto incluido.</translation>
    </message>
    <message>
      <source>Letters are written with version {number} from now on, on every workstation of this desk.</source>
      <translation>Desde ahora las cartas se escriben con la versión {number}, en todos los equipos de esta mesa.</translation>
    </message>
    <message>
      <source>Letters printed</source>
      <translation>Cartas impresas</translation>
    </message>
    <message>
      <source>Letters that a verdict calls for stand here until they are printed or saved.</source>
      <translation>Las cartas que pide un dictamen están aquí hasta que se impriman o guarden.</translation>
    </message>
    <message>
      <source>Letters, such as NV</source>
      <translation>Dos letras, p. ej. NV</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Lincoln's Birthday</source>
      <translation>Natalicio de Lincoln</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Línea</translation>
    </message>
    <message>
      <source>Line {line}: {says}</source>
      <translation>Línea {line}: {says}</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Líneas</translation>
    </message>
    <message>
      <source>Lines and logo set here hold for the whole desk</source>
      <translation>Las líneas y el logotipo de aquí valen para toda la mesa</translation>
    </message>
    <message>
      <source>Linked to an earlier delivery of the same instrument</source>
      <translation>Vinculada a una entrega anterior de los mismos documentos</translation>
    </message>
    <message>
      <source>List and log agree</source>
      <translation>Lista y registro coinciden</translation>
    </message>
    <message>
      <source>Lists (*.csv *.xlsx)</source>
      <translation>Listas (*.csv *.xlsx)</translation>
    </message>
    <message>
      <source>Local law enforcement can help to have the sender identified.</source>
      <translation>La policía local puede ayudar a identificar al remitente.</translation>
    </message>
    <message>
      <source>Log a new delivery</source>
      <translation>Registrar una nueva entrega</translation>
    </message>
    <message>
      <source>Log the first delivery</source>
      <translation>Registrar la primera entrega</translation>
    </message>
    <message>
      <source>Log the missing delivery from its line</source>
      <translation>Registrar la entrega que falta a partir de su línea</translation>
    </message>
    <message>
      <source>Log this line</source>
      <translation>Registrar esta línea</translation>
    </message>
    <message>
      <source>Log what is served, see at once whether it counts, print the reply.</source>
      <translation>Registre lo que se notifica, vea al instante si vale, imprima la respuesta.</translation>
    </message>
    <message>
      <source>Logged</source>
      <translation>Registrada</translation>
    </message>
    <message>
      <source>Logged by</source>
      <translation>Registrada por</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Logotipo</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>Verlo</translation>
    </message>
    <message>
      <source>Look at the attached files, page by page</source>
      <translation>Ver los archivos adjuntos, página por página</translation>
    </message>
    <message>
      <source>Look at the letter first</source>
      <translation>Ver primero la carta</translation>
    </message>
    <message>
      <source>Look at the scans</source>
      <translation>Ver los escaneos</translation>
    </message>
    <message>
      <source>Looking through the log</source>
      <translation>Revisando el registro</translation>
    </message>
    <message>
      <source>Looking through the log…</source>
      <translation>Revisando el registro…</translation>
    </message>
    <message>
      <source>Looks like {reference} ({channel}, {day}) and {more} more. {like}</source>
      <translation>Se parece a {reference} ({channel}, {day}) y a {more} más. {like}</translation>
    </message>
    <message>
      <source>Looks like {reference} ({channel}, {day}). {like}</source>
      <translation>Se parece a {reference} ({channel}, {day}). {like}</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>Correo</translation>
    </message>
    <message>
      <source>Mail log</source>
      <translation>Diario de correo</translation>
    </message>
    <message>
      <source>Mail takes additional processing time.</source>
      <translation>El correo lleva tramitación adicional.</translation>
    </message>
    <message>
      <source>Making a demo desk with 200 invented deliveries…</source>
      <translation>Creando una mesa de demostración con 200 entregas inventadas…</translation>
    </message>
    <message>
      <source>Making an empty desk…</source>
      <translation>Creando una mesa vacía…</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>March</source>
      <translation>marzo</translation>
    </message>
    <message>
      <source>Marked as a second copy of {}.</source>
      <translation>Marcada como segunda copia de {}.</translation>
    </message>
    <message>
      <source>Marked as referring to {}.</source>
      <translation>Marcada como referida a {}.</translation>
    </message>
    <message>
      <source>Marked copy made</source>
      <translation>Copia marcada hecha</translation>
    </message>
    <message>
      <source>Martin Luther King Jr. Day</source>
      <translation>Día de Martin Luther King Jr.</translation>
    </message>
    <message>
      <source>Martin Luther King, Jr. Day</source>
      <translation>Día de Martin Luther King, Jr.</translation>
    </message>
    <message>
      <source>Matched</source>
      <translation>Coincide</translation>
    </message>
    <message>
      <source>May</source>
      <translation>may</translation>
    </message>
    <message>
      <source>Me</source>
      <translation>Yo</translation>
    </message>
    <message>
      <source>Me, {by}</source>
      <translation>Yo, {by}</translation>
    </message>
    <message>
      <source>Median days</source>
      <translation>Mediana de días</translation>
    </message>
    <message>
      <source>Memorial Day</source>
      <translation>Día de los Caídos</translation>
    </message>
    <message>
      <source>Message ID</source>
      <translation>Id. del mensaje</translation>
    </message>
    <message>
      <source>Mind</source>
      <translation>Tenga en cuenta</translation>
    </message>
    <message>
      <source>Mind {day}: {sentence}.</source>
      <translation>Atención al {day}: {sentence}.</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Mías</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Falta</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>lun</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>lunes</translation>
    </message>
    <message>
      <source>Months to keep</source>
      <translation>Meses que se conservan</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>More  ▾</source>
      <translation>Más  ▾</translation>
    </message>
    <message>
      <source>More fields</source>
      <translation>Más campos</translation>
    </message>
    <message>
      <source>More than {count} of “{clock}”: the first ones are shown.</source>
      <translation>Más de {count} de “{clock}”: se muestran las primeras.</translation>
    </message>
    <message>
      <source>More than {most_each:,} of “{clock_words}”: the first ones are shown.</source>
      <translation>Más de {most_each:,} de «{clock_words}»: se muestran las primeras.</translation>
    </message>
    <message>
      <source>Move the column further left</source>
      <translation>Mover la columna más a la izquierda</translation>
    </message>
    <message>
      <source>Move the column further right</source>
      <translation>Mover la columna más a la derecha</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name the database first</source>
      <translation>Indique primero la base de datos</translation>
    </message>
    <message>
      <source>Narrow the column</source>
      <translation>Estrechar la columna</translation>
    </message>
    <message>
      <source>Narrower</source>
      <translation>Más estrecha</translation>
    </message>
    <message>
      <source>Native American Day</source>
      <translation>Día de los Nativos Americanos</translation>
    </message>
    <message>
      <source>New Year's Day</source>
      <translation>Año Nuevo</translation>
    </message>
    <message>
      <source>New delivery</source>
      <translation>Nueva entrega</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Tecla nueva</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Nombre nuevo</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Más recientes primero</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Next file</source>
      <translation>Archivo siguiente</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Página siguiente</translation>
    </message>
    <message>
      <source>Next paper</source>
      <translation>Otro doc.</translation>
    </message>
    <message>
      <source>Next: counsel decides. No letter is printed before that.</source>
      <translation>Sigue: decide el abogado. Antes no se imprime ninguna carta.</translation>
    </message>
    <message>
      <source>Next: letter {named}</source>
      <translation>Sigue: carta {named}</translation>
    </message>
    <message>
      <source>Next: letter {named}, written but not printed yet</source>
      <translation>Sigue: carta {named}, escrita pero aún sin imprimir</translation>
    </message>
    <message>
      <source>Nine of ten within</source>
      <translation>Nueve de cada diez en</translation>
    </message>
    <message>
      <source>No backup was written</source>
      <translation>No se escribió ninguna copia</translation>
    </message>
    <message>
      <source>No civil process whose service was judged was received in this time.</source>
      <translation>En este tiempo no se recibió ninguna notificación civil ya juzgada.</translation>
    </message>
    <message>
      <source>No clock of an open delivery runs out in this time. Look further ahead, or at everybody's, with the choices above.</source>
      <translation>En este tiempo no vence ningún plazo de una entrega abierta. Mire más adelante, o lo de todos, con las opciones de arriba.</translation>
    </message>
    <message>
      <source>No clock runs for this delivery.</source>
      <translation>Ningún plazo corre para esta entrega.</translation>
    </message>
    <message>
      <source>No connection to the shared desk at {host}</source>
      <translation>Sin conexión con la mesa compartida en {host}</translation>
    </message>
    <message>
      <source>No daily backup of this desk yet.</source>
      <translation>Aún no hay copia diaria de esta mesa.</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Aún sin fecha</translation>
    </message>
    <message>
      <source>No delivery in the log has all of these words and filters.</source>
      <translation>Ninguna entrega del registro tiene todas estas palabras y filtros.</translation>
    </message>
    <message>
      <source>No delivery of this instrument was accepted, so none governs the clock.</source>
      <translation>No se aceptó ninguna entrega de este documento; ninguna rige el plazo.</translation>
    </message>
    <message>
      <source>No file is chosen</source>
      <translation>No se ha elegido ningún archivo</translation>
    </message>
    <message>
      <source>No legal process is enclosed: receipt is noted, nothing is promised.</source>
      <translation>No se adjunta ningún proceso legal: se anota la recepción, no se promete nada.</translation>
    </message>
    <message>
      <source>No letter has been written yet.</source>
      <translation>Aún no se ha escrito ninguna carta.</translation>
    </message>
    <message>
      <source>No letter waits</source>
      <translation>Ninguna carta espera</translation>
    </message>
    <message>
      <source>No list is chosen</source>
      <translation>No se ha elegido ninguna lista</translation>
    </message>
    <message>
      <source>No other draft waits.</source>
      <translation>No espera ningún otro borrador.</translation>
    </message>
    <message>
      <source>No rule proposes a date here. Give the one in the papers, or in the order of the court.</source>
      <translation>Aquí ninguna regla propone una fecha. Indique la de los documentos, o la de la orden del tribunal.</translation>
    </message>
    <message>
      <source>No scan or other file is attached yet.</source>
      <translation>Aún no hay escaneos ni otros archivos adjuntos.</translation>
    </message>
    <message>
      <source>No topic has these words.</source>
      <translation>Ningún tema tiene estas palabras.</translation>
    </message>
    <message>
      <source>No verdict yet</source>
      <translation>Aún sin dictamen</translation>
    </message>
    <message>
      <source>No version of the policy that this desk knows was in force on the day of receipt: a person decides.</source>
      <translation>Ninguna versión de la política que conoce esta mesa regía el día de la recepción: decide una persona.</translation>
    </message>
    <message>
      <source>No version of the policy that this desk knows was in force on {day}.</source>
      <translation>Ninguna versión de la política que conoce esta mesa regía el {day}.</translation>
    </message>
    <message>
      <source>Nobody asks you anything</source>
      <translation>Nadie le pregunta nada</translation>
    </message>
    <message>
      <source>Nobody's information is given without proper legal process.</source>
      <translation>No se da información de nadie sin un proceso legal adecuado.</translation>
    </message>
    <message>
      <source>Not answered after all</source>
      <translation>Sin responder después de todo</translation>
    </message>
    <message>
      <source>Not connected; nothing was changed</source>
      <translation>Sin conexión; no se cambió nada</translation>
    </message>
    <message>
      <source>Not decided yet</source>
      <translation>Aún sin decidir</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocida</translation>
    </message>
    <message>
      <source>Not now: needs {needs}</source>
      <translation>Ahora no: requiere {needs}</translation>
    </message>
    <message>
      <source>Not printed yet</source>
      <translation>Aún sin imprimir</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>No consta</translation>
    </message>
    <message>
      <source>Not valid or sent elsewhere</source>
      <translation>No válida o remitida</translation>
    </message>
    <message>
      <source>Not valid service</source>
      <translation>No válida</translation>
    </message>
    <message>
      <source>Not valid this week</source>
      <translation>No válidas esta semana</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Note how it was answered: its clocks stop</source>
      <translation>Anotar cómo se respondió: sus plazos se detienen</translation>
    </message>
    <message>
      <source>Note on {reference}</source>
      <translation>Nota sobre {reference}</translation>
    </message>
    <message>
      <source>Note the answer</source>
      <translation>Anotar la respuesta</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Nothing has changed.</source>
      <translation>No ha cambiado nada.</translation>
    </message>
    <message>
      <source>Nothing in the log belongs to this delivery.</source>
      <translation>Nada en el registro pertenece a esta entrega.</translation>
    </message>
    <message>
      <source>Nothing is assigned to you</source>
      <translation>Nada le está asignado</translation>
    </message>
    <message>
      <source>Nothing is called like this. Fewer letters find more.</source>
      <translation>Nada se llama así. Con menos letras se encuentra más.</translation>
    </message>
    <message>
      <source>Nothing is due</source>
      <translation>No vence nada</translation>
    </message>
    <message>
      <source>Nothing is due by {day_words}.</source>
      <translation>Nada vence hasta el {day_words}.</translation>
    </message>
    <message>
      <source>Nothing is due by {day}.</source>
      <translation>Nada vence hasta el {day}.</translation>
    </message>
    <message>
      <source>Nothing is logged yet</source>
      <translation>Todavía no hay nada registrado</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nada coincide</translation>
    </message>
    <message>
      <source>Nothing of this day is signed off yet.</source>
      <translation>Aún nada de este día tiene el visto bueno.</translation>
    </message>
    <message>
      <source>Nothing of yours is saved yet.</source>
      <translation>Aún no se guardó nada suyo.</translation>
    </message>
    <message>
      <source>Nothing of yours was saved: {people} changed {reference} meanwhile</source>
      <translation>No se guardó nada suyo: {people} cambió {reference} entretanto</translation>
    </message>
    <message>
      <source>Nothing that was received in this time has been answered or closed yet.</source>
      <translation>Nada de lo recibido en este tiempo se ha respondido o cerrado todavía.</translation>
    </message>
    <message>
      <source>Nothing through the portal was answered in this time, so there is no baseline.</source>
      <translation>En este tiempo no se respondió nada llegado por el portal; no hay base de comparación.</translation>
    </message>
    <message>
      <source>Nothing to show</source>
      <translation>Nada que mostrar</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>Nada que deshacer</translation>
    </message>
    <message>
      <source>Nothing waits for counsel</source>
      <translation>Nada espera al abogado</translation>
    </message>
    <message>
      <source>Nothing was attached</source>
      <translation>No se adjuntó nada</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>No se cambió nada</translation>
    </message>
    <message>
      <source>Nothing was changed since it was logged that could be taken back.</source>
      <translation>Desde que se registró no se cambió nada que se pueda deshacer.</translation>
    </message>
    <message>
      <source>Nothing was changed yet.</source>
      <translation>Aún no se cambió nada.</translation>
    </message>
    <message>
      <source>Nothing was copied</source>
      <translation>No se copió nada</translation>
    </message>
    <message>
      <source>Nothing was imported</source>
      <translation>No se importó nada</translation>
    </message>
    <message>
      <source>Nothing was imported yet.</source>
      <translation>Aún no se importó nada.</translation>
    </message>
    <message>
      <source>Nothing was kept</source>
      <translation>No se guardó nada</translation>
    </message>
    <message>
      <source>Nothing was printed</source>
      <translation>No se imprimió nada</translation>
    </message>
    <message>
      <source>Nothing was printed or saved</source>
      <translation>No se imprimió ni se guardó nada</translation>
    </message>
    <message>
      <source>Nothing was received in this time.</source>
      <translation>En este tiempo no se recibió nada.</translation>
    </message>
    <message>
      <source>Nothing was restored</source>
      <translation>No se restauró nada</translation>
    </message>
    <message>
      <source>Nothing was restored; the desk is as it was</source>
      <translation>No se restauró nada; la mesa está como estaba</translation>
    </message>
    <message>
      <source>Nothing was saved</source>
      <translation>No se guardó nada</translation>
    </message>
    <message>
      <source>Nothing was saved; what you typed is still here</source>
      <translation>No se guardó nada; lo que escribió sigue aquí</translation>
    </message>
    <message>
      <source>Nothing was sent</source>
      <translation>No se envió nada</translation>
    </message>
    <message>
      <source>Nothing was written</source>
      <translation>No se escribió nada</translation>
    </message>
    <message>
      <source>Notice “{name}”</source>
      <translation>Aviso «{name}»</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Nov 20, 12:40 p.m.</source>
      <translation>20 nov, 12:40 +</translation>
    </message>
    <message>
      <source>November</source>
      <translation>noviembre</translation>
    </message>
    <message>
      <source>Objection to a subpoena</source>
      <translation>Objeción a la citación (subpoena)</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct</translation>
    </message>
    <message>
      <source>October</source>
      <translation>octubre</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Oficina</translation>
    </message>
    <message>
      <source>Okafor v. Díaz Logistics</source>
      <translation>Okafor v. Díaz Logistics</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Más antiguas primero</translation>
    </message>
    <message>
      <source>On the cover sheet</source>
      <translation>En la portada</translation>
    </message>
    <message>
      <source>On the left stands the log, newest first: type into the search, narrow it with the chips, walk with the arrow keys. On the right stands the delivery: what the policy makes of it and why, which letter comes next, its facts, scans, clocks, letters and history. A click on the verdict shows the policy's sentences and the row that decided. A delivery that the policy does not decide is held until counsel decides with a reason; that releases its letter. Under Counsel the oldest comes first, and after a decision the next one. What was done last is undone by a new entry; nothing is deleted. A note with @ and a name asks that person, who finds it under Asked of me. Shift or Ctrl with the arrows choose several, Ctrl+A all results: what can be done with them stands below the list. A filter is taken back with Delete on its chip, the last one with Backspace in an empty search. Headings are dragged, widened and clicked to sort; F8 does it by keyboard.</source>
      <translation>A la izquierda está el registro, lo más reciente primero: escriba en la búsqueda, acótelo con los filtros, recórralo con las flechas. A la derecha está la entrega: qué resuelve la política y por qué, qué carta sigue, sus datos, escaneos, plazos, cartas e historial. Un clic en el dictamen muestra las oraciones de la política y la fila que decidió. Una entrega que la política no decide queda retenida hasta que el abogado decida con un motivo; eso libera su carta. En Abogado la más antigua va primero, y tras una decisión sigue la próxima. Lo último que se hizo se deshace con una entrada nueva; no se borra nada. Una nota con @ y un nombre pregunta a esa persona, que la encuentra en Me preguntan. Mayús o Ctrl con las flechas eligen varias, Ctrl+A todos los resultados: lo que se puede hacer con ellas está debajo de la lista. Un filtro se quita con Supr en su ficha; el último, con Retroceso en una búsqueda vacía. Los encabezados se arrastran, se ensanchan y se pulsan para ordenar; F8 lo hace con el teclado.</translation>
    </message>
    <message>
      <source>On the left stands the text of a letter with its fields in {{ }}, on the right the letter that it makes about an invented delivery. A text with something wrong in it cannot be kept: an unknown field, a mandatory notice left out, a phrase that no letter may say; its line is marked. Every version is kept, with who kept it and when, for all workstations and in each backup. A file in the folder letters of one computer's data folder wins over the desk's text on that computer, and the page says so.</source>
      <translation>A la izquierda está el texto de una carta con sus campos entre {{ }}; a la derecha, la carta que produce sobre una entrega inventada. Un texto con algún fallo no se puede conservar: un campo desconocido, un aviso obligatorio omitido, una frase que ninguna carta puede decir; su línea se marca. Se conserva cada versión, con quién la guardó y cuándo, para todos los equipos y en cada copia de seguridad. Un archivo en la carpeta letters de la carpeta de datos de un equipo prevalece allí sobre el texto de la mesa, y la página lo dice.</translation>
    </message>
    <message>
      <source>On the left stands what is overdue, due today, this week and later, of everybody or of one person; on the right, why each date is there and how it was found. A date stays until it is dealt with: say how it was answered, confirm or give another response date, or close the delivery. Rules of court only propose a date; it counts once a person has confirmed it. The dates can be saved as a calendar file.</source>
      <translation>A la izquierda está lo vencido, lo que vence hoy, esta semana y después, de todos o de una persona; a la derecha, por qué está cada fecha y cómo se halló. Una fecha queda hasta que se atienda: diga cómo se respondió, confirme o dé otra fecha de respuesta, o cierre la entrega. Las reglas de los tribunales solo proponen una fecha; cuenta cuando una persona la ha confirmado. Las fechas se pueden guardar como archivo de calendario.</translation>
    </message>
    <message>
      <source>On this workstation its own file wins: {file}. What is kept here holds on the others; take the file away to have it here too.</source>
      <translation>En este equipo prevalece su propio archivo: {file}. Lo que se conserve aquí vale en los demás; retire el archivo para tenerlo también aquí.</translation>
    </message>
    <message>
      <source>One desk for the whole office, in a PostgreSQL database on a server.</source>
      <translation>Una mesa para toda la oficina, en una base de datos PostgreSQL de un servidor.</translation>
    </message>
    <message>
      <source>Only open days of {calendar} count: {days} ({law}).</source>
      <translation>Solo cuentan los días hábiles de {calendar}: {days} ({law}).</translation>
    </message>
    <message>
      <source>Only open days of {calendar} count: {days}; left out: {left} ({law}).</source>
      <translation>Solo cuentan los días hábiles de {calendar}: {days}; no se cuentan: {left} ({law}).</translation>
    </message>
    <message>
      <source>Only same case</source>
      <translation>Solo el mismo caso</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open a checked copy with the system's own program</source>
      <translation>Abrir una copia verificada con el programa del sistema</translation>
    </message>
    <message>
      <source>Open a saved view</source>
      <translation>Abrir una vista guardada</translation>
    </message>
    <message>
      <source>Open a view</source>
      <translation>Abrir una vista</translation>
    </message>
    <message>
      <source>Open elsewhere</source>
      <translation>Abrir aparte</translation>
    </message>
    <message>
      <source>Open in mail program</source>
      <translation>Abrir en el programa de correo</translation>
    </message>
    <message>
      <source>Open in mail program…</source>
      <translation>Abrir en el programa de correo…</translation>
    </message>
    <message>
      <source>Open it now</source>
      <translation>Abrirla ahora</translation>
    </message>
    <message>
      <source>Open on</source>
      <translation>Abierto los</translation>
    </message>
    <message>
      <source>Opening the desk…</source>
      <translation>Abriendo la mesa…</translation>
    </message>
    <message>
      <source>Opening {name}</source>
      <translation>Abriendo {name}</translation>
    </message>
    <message>
      <source>Opens</source>
      <translation>Abre</translation>
    </message>
    <message>
      <source>Order of December 1, say</source>
      <translation>Orden del 1 de diciembre, p. ej.</translation>
    </message>
    <message>
      <source>Other date</source>
      <translation>Otra fecha</translation>
    </message>
    <message>
      <source>Our fax number</source>
      <translation>Nuestro número de fax</translation>
    </message>
    <message>
      <source>Our own machine</source>
      <translation>Nuestro propio fax</translation>
    </message>
    <message>
      <source>Our own target</source>
      <translation>Nuestro propio objetivo</translation>
    </message>
    <message>
      <source>Our person at the counter</source>
      <translation>Nuestra persona en el mostrador</translation>
    </message>
    <message>
      <source>Outlook message</source>
      <translation>Mensaje de Outlook</translation>
    </message>
    <message>
      <source>Over the portal</source>
      <translation>Sobre el portal</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Vencidas</translation>
    </message>
    <message>
      <source>Overdue or due today:</source>
      <translation>Vencidas o que vencen hoy:</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PNG image</source>
      <translation>Imagen PNG</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Página</translation>
    </message>
    <message>
      <source>Page width</source>
      <translation>Ancho de página</translation>
    </message>
    <message>
      <source>Page {number}</source>
      <translation>Página {number}</translation>
    </message>
    <message>
      <source>Page {number} of {count:,} · {zoom} %{turned}</source>
      <translation>Página {number} de {count:,} · {zoom} %{turned}</translation>
    </message>
    <message>
      <source>Page {number} of {count}</source>
      <translation>Página {number} de {count}</translation>
    </message>
    <message>
      <source>Page {row}</source>
      <translation>Página {row}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Pages of the letter</source>
      <translation>Páginas de la carta</translation>
    </message>
    <message>
      <source>Pages received</source>
      <translation>Páginas recibidas</translation>
    </message>
    <message>
      <source>Pages stated</source>
      <translation>Páginas indicadas</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papel</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Documentos</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Contraseña</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Personal</source>
      <translation>En mano</translation>
    </message>
    <message>
      <source>Personal service is complete when the papers are handed over (Cal. Code Civ. Proc. 415.10).</source>
      <translation>La notificación personal queda hecha al entregar los documentos (Cal. Code Civ. Proc. 415.10).</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Policy </source>
      <translation>Política </translation>
    </message>
    <message>
      <source>Policy version added</source>
      <translation>Versión de la política añadida</translation>
    </message>
    <message>
      <source>Policy version of {policy_version}</source>
      <translation>Versión de la política: {policy_version}</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Portal</translation>
    </message>
    <message>
      <source>Portal account</source>
      <translation>Cuenta del portal</translation>
    </message>
    <message>
      <source>Postmark</source>
      <translation>Matasellos</translation>
    </message>
    <message>
      <source>Preservation ends</source>
      <translation>Fin de la conservación</translation>
    </message>
    <message>
      <source>Presidents' Day</source>
      <translation>Día de los Presidentes</translation>
    </message>
    <message>
      <source>Press a key from 1 to 7 for how it came; then only the fields of that channel show. The verdict stands below while you type. Esc leaves; what was typed is kept as a draft.</source>
      <translation>Pulse una tecla del 1 al 7 según cómo llegó; entonces solo se muestran los campos de ese canal. El dictamen aparece abajo mientras escribe. Esc sale; lo escrito se conserva como borrador.</translation>
    </message>
    <message>
      <source>Press a new key for the command</source>
      <translation>Pulsar una tecla nueva para el comando</translation>
    </message>
    <message>
      <source>Press another key, or Esc</source>
      <translation>Pulse otra tecla, o Esc</translation>
    </message>
    <message>
      <source>Press the keys; Esc leaves it as it is</source>
      <translation>Pulse las teclas; Esc la deja como está</translation>
    </message>
    <message>
      <source>Press the new key for: {title}</source>
      <translation>Pulse la tecla nueva para: {title}</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vista previa</translation>
    </message>
    <message>
      <source>Preview, fields and versions</source>
      <translation>Vista previa, campos y versiones</translation>
    </message>
    <message>
      <source>Preview: as before the fault</source>
      <translation>Vista previa: como antes del fallo</translation>
    </message>
    <message>
      <source>Previous file</source>
      <translation>Archivo anterior</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>Página anterior</translation>
    </message>
    <message>
      <source>Print a copy</source>
      <translation>Imprimir una copia</translation>
    </message>
    <message>
      <source>Print a marked copy</source>
      <translation>Imprimir copia marcada</translation>
    </message>
    <message>
      <source>Print all</source>
      <translation>Imprimir todas</translation>
    </message>
    <message>
      <source>Print all waiting letters</source>
      <translation>Imprimir todas las cartas en espera</translation>
    </message>
    <message>
      <source>Print envelope…</source>
      <translation>Imprimir sobre…</translation>
    </message>
    <message>
      <source>Print every letter that waits</source>
      <translation>Imprimir todas las cartas que esperan</translation>
    </message>
    <message>
      <source>Print file label…</source>
      <translation>Imprimir etiqueta de expediente…</translation>
    </message>
    <message>
      <source>Print letter</source>
      <translation>Imprimir</translation>
    </message>
    <message>
      <source>Print letters</source>
      <translation>Imprimir cartas</translation>
    </message>
    <message>
      <source>Print the last job from any of its letters on</source>
      <translation>Imprimir el último trabajo desde cualquiera de sus cartas</translation>
    </message>
    <message>
      <source>Print the letter</source>
      <translation>Imprimir la carta</translation>
    </message>
    <message>
      <source>Print the letter that the verdict calls for</source>
      <translation>Imprimir la carta que pide el dictamen</translation>
    </message>
    <message>
      <source>Print the letters that wait among the chosen</source>
      <translation>Imprimir las cartas en espera entre las elegidas</translation>
    </message>
    <message>
      <source>Print the stored letter again, marked COPY</source>
      <translation>Imprimir de nuevo la carta guardada, marcada como COPIA</translation>
    </message>
    <message>
      <source>Printed {printed_at}</source>
      <translation>Impresa {printed_at}</translation>
    </message>
    <message>
      <source>Printing {everything:,} letters on {name}…</source>
      <translation>Imprimiendo {everything:,} cartas en {name}…</translation>
    </message>
    <message>
      <source>Printing: {done:,} of {everything:,} letters…</source>
      <translation>Imprimiendo: {done:,} de {everything:,} cartas…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Process server, deputy …</source>
      <translation>Notificador, alguacil…</translation>
    </message>
    <message>
      <source>Processing time by channel</source>
      <translation>Tiempo de tramitación por canal</translation>
    </message>
    <message>
      <source>Progress of the backup</source>
      <translation>Avance de la copia de seguridad</translation>
    </message>
    <message>
      <source>Progress of the restoring</source>
      <translation>Avance de la restauración</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>Propuesta</translation>
    </message>
    <message>
      <source>Proposed response dates</source>
      <translation>Fechas de respuesta propuestas</translation>
    </message>
    <message>
      <source>Proposed: {date}, {what}</source>
      <translation>Propuesta: {date}, {what}</translation>
    </message>
    <message>
      <source>Put aside</source>
      <translation>Apartar</translation>
    </message>
    <message>
      <source>Put right what is said beside the fields.</source>
      <translation>Corrija lo que se dice junto a los campos.</translation>
    </message>
    <message>
      <source>Put the focus onto the filters</source>
      <translation>Poner el foco en los filtros</translation>
    </message>
    <message>
      <source>Put the note into the history</source>
      <translation>Poner la nota en el historial</translation>
    </message>
    <message>
      <source>Put these settings aside</source>
      <translation>Apartar estos ajustes</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Preguntas</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Recibida</translation>
    </message>
    <message>
      <source>Received by, date and time</source>
      <translation>Recibido por, fecha y hora</translation>
    </message>
    <message>
      <source>Received outside office hours: a person checks which day counts.</source>
      <translation>Recibida fuera del horario de oficina: una persona comprueba qué día cuenta.</translation>
    </message>
    <message>
      <source>Received {moment}, by the office's clock.</source>
      <translation>Recibida: {moment}, según el reloj de la oficina.</translation>
    </message>
    <message>
      <source>Received, earliest first</source>
      <translation>Recibidas, primeras primero</translation>
    </message>
    <message>
      <source>Received, latest first</source>
      <translation>Recibidas, últimas primero</translation>
    </message>
    <message>
      <source>Reconcile a day…</source>
      <translation>Conciliar un día…</translation>
    </message>
    <message>
      <source>Record how the registered agent itself got the papers: the policy depends on it.</source>
      <translation>Registre cómo le llegaron los documentos al propio agente registrado: la política depende de ello.</translation>
    </message>
    <message>
      <source>Record where the papers were left: the policy depends on it.</source>
      <translation>Registre dónde se dejaron los documentos: la política depende de ello.</translation>
    </message>
    <message>
      <source>Record who handed the papers over and in what capacity: a party may not serve (Fed. R. Civ. P. 45(b)(1), Cal. CCP 414.10).</source>
      <translation>Registre quién entregó los documentos y en qué calidad: una parte no puede notificar (Fed. R. Civ. P. 45(b)(1), Cal. CCP 414.10).</translation>
    </message>
    <message>
      <source>Records are kept for {days} days, to the end of {day} ({law}); every day counts.</source>
      <translation>Los registros se conservan {days} días, hasta el final del {day} ({law}); cuentan todos los días.</translation>
    </message>
    <message>
      <source>Records produced through the portal, say</source>
      <translation>Registros entregados por el portal, p. ej.</translation>
    </message>
    <message>
      <source>Records sought</source>
      <translation>Registros solicitados</translation>
    </message>
    <message>
      <source>Redirect: wrong channel</source>
      <translation>Remitir: canal equivocado</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referencia</translation>
    </message>
    <message>
      <source>Refers to</source>
      <translation>Se refiere a</translation>
    </message>
    <message>
      <source>Refuse: not valid service</source>
      <translation>Rechazar: notificación no válida</translation>
    </message>
    <message>
      <source>Reg. agent</source>
      <translation>Agente</translation>
    </message>
    <message>
      <source>Registered agent</source>
      <translation>Agente registrado</translation>
    </message>
    <message>
      <source>Registered agent's transmittal list</source>
      <translation>Lista de envíos del agente registrado</translation>
    </message>
    <message>
      <source>Registration no.</source>
      <translation>N.º de registro</translation>
    </message>
    <message>
      <source>Related deliveries</source>
      <translation>Entregas relacionadas</translation>
    </message>
    <message>
      <source>Releases the letter “{letter}”.</source>
      <translation>Libera la carta «{letter}».</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Observaciones</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove the view; Undo puts it back</source>
      <translation>Quitar la vista; Deshacer la devuelve</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renombrar</translation>
    </message>
    <message>
      <source>Rename or remove views of your own</source>
      <translation>Renombrar o quitar vistas propias</translation>
    </message>
    <message>
      <source>Rename or remove views…</source>
      <translation>Renombrar o quitar vistas…</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Reabrir</translation>
    </message>
    <message>
      <source>Reopen a closed delivery</source>
      <translation>Reabrir una entrega cerrada</translation>
    </message>
    <message>
      <source>Reopen the delivery, with the reason</source>
      <translation>Reabrir la entrega, con el motivo</translation>
    </message>
    <message>
      <source>Reopen {}</source>
      <translation>Reabrir {}</translation>
    </message>
    <message>
      <source>Reopened</source>
      <translation>Reabierta</translation>
    </message>
    <message>
      <source>Reopen…</source>
      <translation>Reabrir…</translation>
    </message>
    <message>
      <source>Replace the desk</source>
      <translation>Reemplazar la mesa</translation>
    </message>
    <message>
      <source>Replace this desk by {name}?</source>
      <translation>¿Reemplazar esta mesa por {name}?</translation>
    </message>
    <message>
      <source>Reply address</source>
      <translation>Dirección de respuesta</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Informes</translation>
    </message>
    <message>
      <source>Reports (*.pdf *.csv *.xlsx *.json *.png)</source>
      <translation>Informes (*.pdf *.csv *.xlsx *.json *.png)</translation>
    </message>
    <message>
      <source>Reports unwanted messages or calls</source>
      <translation>Denuncia mensajes o llamadas no deseados</translation>
    </message>
    <message>
      <source>Reports: volume, service, processing time, what is due</source>
      <translation>Informes: volumen, notificaciones, tiempo de tramitación, vencimientos</translation>
    </message>
    <message>
      <source>Reports…</source>
      <translation>Informes…</translation>
    </message>
    <message>
      <source>Request number</source>
      <translation>Número de solicitud</translation>
    </message>
    <message>
      <source>Request portal's export</source>
      <translation>Exportación del portal de solicitudes</translation>
    </message>
    <message>
      <source>Requester</source>
      <translation>Solicitante</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Solicitudes</translation>
    </message>
    <message>
      <source>Requests by instrument and outcome</source>
      <translation>Solicitudes por documento y resultado</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Restablecer</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Restablecer todo</translation>
    </message>
    <message>
      <source>Response after personal service</source>
      <translation>Respuesta tras la notificación personal</translation>
    </message>
    <message>
      <source>Response after substituted service</source>
      <translation>Respuesta tras la notificación sustituta</translation>
    </message>
    <message>
      <source>Response date</source>
      <translation>Fecha de respuesta</translation>
    </message>
    <message>
      <source>Response date confirmed</source>
      <translation>Fecha de respuesta confirmada</translation>
    </message>
    <message>
      <source>Response date of {reference}</source>
      <translation>Fecha de respuesta de {reference}</translation>
    </message>
    <message>
      <source>Response date ↓</source>
      <translation>Fecha de respuesta ↓</translation>
    </message>
    <message>
      <source>Response date, latest first</source>
      <translation>Fecha de respuesta, más lejana primero</translation>
    </message>
    <message>
      <source>Response date, soonest first</source>
      <translation>Fecha de respuesta, más próxima primero</translation>
    </message>
    <message>
      <source>Response date…</source>
      <translation>Fecha de respuesta…</translation>
    </message>
    <message>
      <source>Response to the summons</source>
      <translation>Respuesta al emplazamiento</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
      <source>Restore from</source>
      <translation>Restaurar desde</translation>
    </message>
    <message>
      <source>Restore it</source>
      <translation>Restaurarla</translation>
    </message>
    <message>
      <source>Restore nothing</source>
      <translation>No restaurar nada</translation>
    </message>
    <message>
      <source>Restore the backup that was chosen</source>
      <translation>Restaurar la copia elegida</translation>
    </message>
    <message>
      <source>Restore the desk from {name}? It is checked first.</source>
      <translation>¿Restaurar la mesa desde {name}? Se comprueba antes.</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>Restaurar…</translation>
    </message>
    <message>
      <source>Restoring the desk from {name}…</source>
      <translation>Restaurando la mesa desde {name}…</translation>
    </message>
    <message>
      <source>Return of the acknowledgment</source>
      <translation>Devolución del acuse de recibo</translation>
    </message>
    <message>
      <source>Return of the waiver</source>
      <translation>Devolución de la renuncia</translation>
    </message>
    <message>
      <source>Returning it completes service on the day of signing (415.30(c)), and the response is then due 30 days later (412.20(a)(3)): counsel decides whether it is returned.</source>
      <translation>Devolverlo firmado completa la notificación el día de la firma (415.30(c)) y la respuesta vence entonces 30 días después (412.20(a)(3)): el abogado decide si se devuelve.</translation>
    </message>
    <message>
      <source>Row {row} of {rows}; the rows are looked at in order, and the first that fits decides.</source>
      <translation>Fila {row} de {rows}; las filas se miran en orden y decide la primera que encaja.</translation>
    </message>
    <message>
      <source>Rows close together, or apart again</source>
      <translation>Filas muy juntas, o separadas de nuevo</translation>
    </message>
    <message>
      <source>Rows that cannot be imported</source>
      <translation>Filas que no se pueden importar</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regla</translation>
    </message>
    <message>
      <source>SQLite {sqlite_version} is too old to be safe; install LegalDesk anew</source>
      <translation>SQLite {sqlite_version} es demasiado antiguo para ser seguro; instale LegalDesk de nuevo</translation>
    </message>
    <message>
      <source>Same case: same case number, but another kind of paper or another sender.</source>
      <translation>Mismo caso: mismo número de caso, pero otro tipo de documento u otro remitente.</translation>
    </message>
    <message>
      <source>Same case? The captions are alike.</source>
      <translation>¿Mismo caso? Las carátulas se parecen.</translation>
    </message>
    <message>
      <source>Same envelope: same tracking number, but another kind of paper.</source>
      <translation>Mismo sobre: mismo número de seguimiento, pero otro tipo de documento.</translation>
    </message>
    <message>
      <source>Same paper</source>
      <translation>Los mismos documentos</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>sáb</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>sábado</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save &amp; next</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save &amp; print letter</source>
      <translation>Guardar e imprimir</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Guardar como PDF</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Guardar como PDF…</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Guardar como…</translation>
    </message>
    <message>
      <source>Save calendar file…</source>
      <translation>Guardar archivo de calendario…</translation>
    </message>
    <message>
      <source>Save letter as PDF…</source>
      <translation>Guardar carta como PDF…</translation>
    </message>
    <message>
      <source>Save no view</source>
      <translation>No guardar ninguna vista</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Guardar informe…</translation>
    </message>
    <message>
      <source>Save the corrected facts</source>
      <translation>Guardar los datos corregidos</translation>
    </message>
    <message>
      <source>Save the correction</source>
      <translation>Guardar la corrección</translation>
    </message>
    <message>
      <source>Save the correction first, or close it with Esc: then a draft can go on.</source>
      <translation>Guarde primero la corrección, o ciérrela con Esc: después puede continuar un borrador.</translation>
    </message>
    <message>
      <source>Save the dates</source>
      <translation>Guardar las fechas</translation>
    </message>
    <message>
      <source>Save the dates for Outlook and other calendars</source>
      <translation>Guardar las fechas para Outlook y otros calendarios</translation>
    </message>
    <message>
      <source>Save the decision</source>
      <translation>Guardar la decisión</translation>
    </message>
    <message>
      <source>Save the file as</source>
      <translation>Guardar el archivo como</translation>
    </message>
    <message>
      <source>Save the file as it was attached</source>
      <translation>Guardar el archivo como se adjuntó</translation>
    </message>
    <message>
      <source>Save the file, and open it with a program that shows it.</source>
      <translation>Guarde el archivo y ábralo con un programa que lo muestre.</translation>
    </message>
    <message>
      <source>Save the letter as a PDF file</source>
      <translation>Guardar la carta como archivo PDF</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <source>Save the report as PDF, CSV, Excel, JSON or picture</source>
      <translation>Guardar el informe como PDF, CSV, Excel, JSON o imagen</translation>
    </message>
    <message>
      <source>Save the report of a fault as a text file</source>
      <translation>Guardar el informe de un fallo como archivo de texto</translation>
    </message>
    <message>
      <source>Save the view</source>
      <translation>Guardar la vista</translation>
    </message>
    <message>
      <source>Save this list as a view</source>
      <translation>Guardar esta lista como vista</translation>
    </message>
    <message>
      <source>Save this list as a view…</source>
      <translation>Guardar esta lista como vista…</translation>
    </message>
    <message>
      <source>Save words, filters and order as a view</source>
      <translation>Guardar palabras, filtros y orden como vista</translation>
    </message>
    <message>
      <source>Save, and begin the next one</source>
      <translation>Guardar y empezar la siguiente</translation>
    </message>
    <message>
      <source>Save, and log another paper of the same envelope</source>
      <translation>Guardar y registrar otro documento del mismo sobre</translation>
    </message>
    <message>
      <source>Save, and print the letter that the verdict calls for</source>
      <translation>Guardar e imprimir la carta que pide el dictamen</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Guardado como {path}</translation>
    </message>
    <message>
      <source>Saved as {path}, with a summary sheet. {left_out}</source>
      <translation>Guardadas como {path}, con una hoja de resumen. {left_out}</translation>
    </message>
    <message>
      <source>Saving {name}</source>
      <translation>Guardando {name}</translation>
    </message>
    <message>
      <source>Say how it arrived with a key from 1 to 7; then only the fields of that channel show. Days take t, y, -3, mon, 11/23; times take 914 or 2p. Pick lists complete as you type: “civ sub” finds the civil subpoena. The verdict stands below while you type. Names that were logged before are offered below their field: Down chooses one, and brings its address and contact along. What was taken over says where from. Who asks, who handed it over and who stands on the envelope are three different people. Each keystroke is kept as a draft; several drafts can wait. A barcode reader works from any field: a LegalDesk label opens its delivery, a tracking number goes to its field.</source>
      <translation>Diga cómo llegó con una tecla del 1 al 7; entonces solo se muestran los campos de ese canal. Los días admiten h, a, -3, lun, 11/23; las horas, 914 o 2p. Las listas se completan al escribir: «cit civ» encuentra la citación civil. El dictamen aparece abajo mientras escribe. Los nombres ya registrados se ofrecen debajo de su campo: Abajo elige uno y trae su dirección y su contacto. Lo que se tomó de otra entrega dice de cuál. Quién solicita, quién entregó los documentos y quién figura en el sobre son tres personas distintas. Cada pulsación se conserva como borrador; pueden esperar varios borradores. Un lector de códigos de barras funciona desde cualquier campo: una etiqueta de LegalDesk abre su entrega, un número de seguimiento va a su campo.</translation>
    </message>
    <message>
      <source>Say how it was answered. It leaves the due list: its clocks stop, all but that of a preservation. The delivery stays open until it is closed; what came of it can be attached there.</source>
      <translation>Diga cómo se respondió. Sale de la lista de vencimientos: sus plazos se detienen, salvo el de una conservación. La entrega sigue abierta hasta que se cierre; lo que resultó se puede adjuntar allí.</translation>
    </message>
    <message>
      <source>Say of each column what it is, or leave it out. It is remembered for the next file.</source>
      <translation>Diga qué es cada columna, u omítala. Se recuerda para el próximo archivo.</translation>
    </message>
    <message>
      <source>Say what the papers are.</source>
      <translation>Diga qué son los documentos.</translation>
    </message>
    <message>
      <source>Say who asks and what the papers are.</source>
      <translation>Diga quién solicita y qué son los documentos.</translation>
    </message>
    <message>
      <source>Say who asks.</source>
      <translation>Diga quién solicita.</translation>
    </message>
    <message>
      <source>Say whose list it is and of which day, then choose its file (CSV or Excel). It is only read, and compared with the log line by line; nothing changes before you log a line.</source>
      <translation>Diga de quién es la lista y de qué día, y elija su archivo (CSV o Excel). Solo se lee y se compara con el registro línea por línea; nada cambia antes de que registre una línea.</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Anexos</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Pantalla</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search sender, case, docket, reference, tracking number…     Ctrl+F</source>
      <translation>Buscar remitente, caso, expediente, referencia, n.º de seguimiento…     Ctrl+F</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Buscar en la ayuda</translation>
    </message>
    <message>
      <source>Search: sender, case, docket, reference, tracking number</source>
      <translation>Buscar: remitente, caso, expediente, referencia, n.º de seguimiento</translation>
    </message>
    <message>
      <source>Search…     Ctrl+F</source>
      <translation>Buscar…     Ctrl+F</translation>
    </message>
    <message>
      <source>Second copy of</source>
      <translation>Segunda copia de</translation>
    </message>
    <message>
      <source>Second copy of an instrument already accepted</source>
      <translation>Segunda copia de un documento ya aceptado</translation>
    </message>
    <message>
      <source>Second copy of civil process already accepted, by mail or courier</source>
      <translation>Segunda copia de una notificación civil ya aceptada, por correo o mensajería</translation>
    </message>
    <message>
      <source>See and change every key</source>
      <translation>Ver y cambiar todas las teclas</translation>
    </message>
    <message>
      <source>Sender</source>
      <translation>Remitente</translation>
    </message>
    <message>
      <source>Sender as shown</source>
      <translation>Remitente indicado</translation>
    </message>
    <message>
      <source>Sender's address</source>
      <translation>Dirección del remitente</translation>
    </message>
    <message>
      <source>Sent or received</source>
      <translation>Enviado o recibido</translation>
    </message>
    <message>
      <source>Sentence {label}</source>
      <translation>Oración {label}</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>September</source>
      <translation>septiembre</translation>
    </message>
    <message>
      <source>Service not accepted</source>
      <translation>Notificación no aceptada</translation>
    </message>
    <message>
      <source>Set all that such a file says</source>
      <translation>Ajustar todo lo que diga tal archivo</translation>
    </message>
    <message>
      <source>Set by this computer's administrator</source>
      <translation>Fijado por el administrador de este equipo</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings (*.toml)</source>
      <translation>Ajustes (*.toml)</translation>
    </message>
    <message>
      <source>Settings and backups</source>
      <translation>Ajustes y copias de seguridad</translation>
    </message>
    <message>
      <source>Settings › Letters</source>
      <translation>Ajustes › Cartas</translation>
    </message>
    <message>
      <source>Settings, backups, restoring</source>
      <translation>Ajustes, copias de seguridad, restauración</translation>
    </message>
    <message>
      <source>Share not valid</source>
      <translation>Parte no válida</translation>
    </message>
    <message>
      <source>Share this letterhead</source>
      <translation>Compartir este membrete</translation>
    </message>
    <message>
      <source>Shared database</source>
      <translation>Base de datos compartida</translation>
    </message>
    <message>
      <source>Shared desk {shared}</source>
      <translation>Mesa compartida {shared}</translation>
    </message>
    <message>
      <source>Shift+F1 explains the verdict on the screen and what to do next. The small labels, such as D2, name the sentences of the published policy that it rests on.</source>
      <translation>Mayús+F1 explica el dictamen en la pantalla y qué hacer después. Las etiquetas pequeñas, como D2, nombran las oraciones de la política publicada en que se basa.</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Atajos</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Mostrar todos</translation>
    </message>
    <message>
      <source>Show delivery</source>
      <translation>Mostrar entrega</translation>
    </message>
    <message>
      <source>Show the delivery on the desk</source>
      <translation>Mostrar la entrega en la mesa</translation>
    </message>
    <message>
      <source>Show the fields that are seldom needed</source>
      <translation>Mostrar los campos poco necesarios</translation>
    </message>
    <message>
      <source>Show the text as it is kept</source>
      <translation>Mostrar el texto como está guardado</translation>
    </message>
    <message>
      <source>Show, hide, move and widen the columns</source>
      <translation>Mostrar, ocultar, mover y ensanchar las columnas</translation>
    </message>
    <message>
      <source>Show: Asked of me</source>
      <translation>Mostrar: Me preguntan</translation>
    </message>
    <message>
      <source>Show: Counsel</source>
      <translation>Mostrar: Abogado</translation>
    </message>
    <message>
      <source>Show: Desk</source>
      <translation>Mostrar: Mesa</translation>
    </message>
    <message>
      <source>Show: Letters</source>
      <translation>Mostrar: Cartas</translation>
    </message>
    <message>
      <source>Show: Mine</source>
      <translation>Mostrar: Mías</translation>
    </message>
    <message>
      <source>Shrink the preview</source>
      <translation>Reducir la vista previa</translation>
    </message>
    <message>
      <source>Sign off the day</source>
      <translation>Visto bueno al día</translation>
    </message>
    <message>
      <source>Sign the day off</source>
      <translation>Dar el visto bueno al día</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Firma</translation>
    </message>
    <message>
      <source>Signed for by</source>
      <translation>Firmó el recibo</translation>
    </message>
    <message>
      <source>Signer</source>
      <translation>Firmante</translation>
    </message>
    <message>
      <source>Signer's title</source>
      <translation>Cargo del firmante</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Reducir</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Otra persona</translation>
    </message>
    <message>
      <source>Somebody's life is threatened</source>
      <translation>La vida de alguien está amenazada</translation>
    </message>
    <message>
      <source>Someone may die or be seriously hurt: a person acts now, through the emergency contact.</source>
      <translation>Alguien puede morir o resultar gravemente herido: una persona actúa ya, por el contacto de emergencia.</translation>
    </message>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Algo falló en el programa</translation>
    </message>
    <message>
      <source>Soon</source>
      <translation>Pronto</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>Sort: {chips}</source>
      <translation>Orden: {chips}</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Sonido</translation>
    </message>
    <message>
      <source>Space shows or hides a column. What you arrange is kept for you at this desk.</source>
      <translation>La barra espaciadora muestra u oculta una columna. Su arreglo se conserva para usted en esta mesa.</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>Start with an empty desk</source>
      <translation>Empezar con una mesa vacía</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop comparing; nothing has changed</source>
      <translation>Dejar de comparar; no ha cambiado nada</translation>
    </message>
    <message>
      <source>Stop looking through the log</source>
      <translation>Dejar de revisar el registro</translation>
    </message>
    <message>
      <source>Stop the backup that is being written</source>
      <translation>Detener la copia que se está escribiendo</translation>
    </message>
    <message>
      <source>Stop the print job after this letter</source>
      <translation>Detener el trabajo después de esta carta</translation>
    </message>
    <message>
      <source>Stop; nothing of it is kept</source>
      <translation>Detener; no se conserva nada</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <source>Stopped. The letters that were written wait to be printed.</source>
      <translation>Detenido. Las cartas escritas esperan a ser impresas.</translation>
    </message>
    <message>
      <source>Stopped: the list holds only the first {found:,}.</source>
      <translation>Detenido: la lista solo contiene las primeras {found:,}.</translation>
    </message>
    <message>
      <source>Stopped: the list is as it was before.</source>
      <translation>Detenido: la lista está como antes.</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Asunto</translation>
    </message>
    <message>
      <source>Such as 17:00</source>
      <translation>P. ej. 17:00</translation>
    </message>
    <message>
      <source>Such as 8:00</source>
      <translation>P. ej. 8:00</translation>
    </message>
    <message>
      <source>Such as America/Los_Angeles</source>
      <translation>P. ej. America/Los_Angeles</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Sugerencias</translation>
    </message>
    <message>
      <source>Summons and complaint</source>
      <translation>Emplazamiento y demanda</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>dom</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>domingo</translation>
    </message>
    <message>
      <source>TIFF image</source>
      <translation>Imagen TIFF</translation>
    </message>
    <message>
      <source>TSID</source>
      <translation>TSID</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Take back every filter</source>
      <translation>Quitar todos los filtros</translation>
    </message>
    <message>
      <source>Take back filters and words</source>
      <translation>Quitar filtros y palabras</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Quitarlo</translation>
    </message>
    <message>
      <source>Take it back, with the reason</source>
      <translation>Deshacerlo, con el motivo</translation>
    </message>
    <message>
      <source>Take my changes back</source>
      <translation>Deshacer mis cambios</translation>
    </message>
    <message>
      <source>Take the delivery oneself</source>
      <translation>Tomar la entrega uno mismo</translation>
    </message>
    <message>
      <source>Take this filter back (Delete)</source>
      <translation>Quitar este filtro (Supr)</translation>
    </message>
    <message>
      <source>Taken by</source>
      <translation>Recibió</translation>
    </message>
    <message>
      <source>Taken out of its group</source>
      <translation>Sacada de su grupo</translation>
    </message>
    <message>
      <source>Taken over from the other side: {list}.</source>
      <translation>Tomado de la otra parte: {list}.</translation>
    </message>
    <message>
      <source>Taking it in waives no objection.</source>
      <translation>Recibirlo no renuncia a ninguna objeción.</translation>
    </message>
    <message>
      <source>Tell of due dates in the tray</source>
      <translation>Avisar de vencimientos en la bandeja</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Texto (*.txt)</translation>
    </message>
    <message>
      <source>Text of the letter</source>
      <translation>Texto de la carta</translation>
    </message>
    <message>
      <source>Thanksgiving Day</source>
      <translation>Día de Acción de Gracias</translation>
    </message>
    <message>
      <source>That day is closed ({why}); it is not moved here: a person decides.</source>
      <translation>Ese día es inhábil ({why}); aquí no se mueve: decide una persona.</translation>
    </message>
    <message>
      <source>The PostgreSQL database that several workstations share; empty: the log lies in this computer's data folder.</source>
      <translation>La base de datos PostgreSQL que comparten varios equipos; vacío: el registro está en la carpeta de datos de este equipo.</translation>
    </message>
    <message>
      <source>The backup is of {when} and holds {held}. The desk as it is now is kept in a folder in the data folder. The window opens anew.</source>
      <translation>La copia es del {when} y contiene {held}. La mesa actual se conserva en una carpeta dentro de la carpeta de datos. La ventana se abre de nuevo.</translation>
    </message>
    <message>
      <source>The baseline is what came through the portal: a median of {days} days.</source>
      <translation>La base de comparación es lo que llegó por el portal: una mediana de {days} días.</translation>
    </message>
    <message>
      <source>The box “Emergency” was ticked, because the papers are an emergency disclosure request. Untick it if nobody is in danger.</source>
      <translation>Se marcó la casilla «Emergencia» porque los documentos son una solicitud de divulgación por emergencia. Desmárquela si nadie está en peligro.</translation>
    </message>
    <message>
      <source>The busiest week began on {day} ({count}).</source>
      <translation>La semana con más entregas empezó el {day} ({count}).</translation>
    </message>
    <message>
      <source>The business days that letters name as additional processing time for mail and fax; 0: no figure is named.</source>
      <translation>Los días hábiles que las cartas dan como tramitación adicional para correo y fax; 0: no se da cifra.</translation>
    </message>
    <message>
      <source>The code {code} was read. It is neither a label of LegalDesk nor a tracking number.</source>
      <translation>Se leyó el código {code}. No es una etiqueta de LegalDesk ni un número de seguimiento.</translation>
    </message>
    <message>
      <source>The code {number} was read, but its check digit does not fit. Scan it again.</source>
      <translation>Se leyó el código {number}, pero su dígito de control no coincide. Escanéelo de nuevo.</translation>
    </message>
    <message>
      <source>The company does not itself message or call end users.</source>
      <translation>La empresa misma no envía mensajes ni llama a usuarios finales.</translation>
    </message>
    <message>
      <source>The company profile is kept.</source>
      <translation>El perfil de la empresa está guardado.</translation>
    </message>
    <message>
      <source>The country is the one that was entered for the requester.</source>
      <translation>El país es el que se anotó para el solicitante.</translation>
    </message>
    <message>
      <source>The court is in another state: counsel checks whether the subpoena was domesticated (Cal. CCP 2029.300, 2029.350).</source>
      <translation>El tribunal está en otro estado: el abogado comprueba si la citación fue domesticada (Cal. CCP 2029.300, 2029.350).</translation>
    </message>
    <message>
      <source>The cover sheet for the letter of {reference}. The office's own number is set under Settings.</source>
      <translation>La portada para la carta de {reference}. El número de la oficina se fija en Ajustes.</translation>
    </message>
    <message>
      <source>The data is kept in the shared desk {shared_name}</source>
      <translation>Los datos se guardan en la mesa compartida {shared_name}</translation>
    </message>
    <message>
      <source>The data is kept in {folder}</source>
      <translation>Los datos se guardan en {folder}</translation>
    </message>
    <message>
      <source>The dates are in {path}.</source>
      <translation>Las fechas están en {path}.</translation>
    </message>
    <message>
      <source>The day cannot be read</source>
      <translation>No se puede leer el día</translation>
    </message>
    <message>
      <source>The day is not signed off</source>
      <translation>El día no tiene el visto bueno</translation>
    </message>
    <message>
      <source>The delivery stays held.</source>
      <translation>La entrega sigue retenida.</translation>
    </message>
    <message>
      <source>The delivery stays held. No letter is printed.</source>
      <translation>La entrega sigue retenida. No se imprime ninguna carta.</translation>
    </message>
    <message>
      <source>The delivery was changed meanwhile, and so was the letter; this is how it is now</source>
      <translation>La entrega cambió entretanto, y también la carta; así está ahora</translation>
    </message>
    <message>
      <source>The desk</source>
      <translation>La mesa</translation>
    </message>
    <message>
      <source>The desk as it was backed up to a .legaldesk file, checked first.</source>
      <translation>La mesa guardada en un archivo .legaldesk, comprobada antes.</translation>
    </message>
    <message>
      <source>The desk could not be opened.</source>
      <translation>No se pudo abrir la mesa.</translation>
    </message>
    <message>
      <source>The desk is backed up</source>
      <translation>La copia de seguridad está hecha</translation>
    </message>
    <message>
      <source>The desk is restored</source>
      <translation>La mesa está restaurada</translation>
    </message>
    <message>
      <source>The desk's version {number}, kept {when} by {added_by}. Every workstation writes with it.</source>
      <translation>La versión {number} de la mesa, guardada {when} por {added_by}. Todos los equipos escriben con ella.</translation>
    </message>
    <message>
      <source>The draft is kept: Ctrl+N goes on with it.</source>
      <translation>El borrador se conserva: Ctrl+N lo continúa.</translation>
    </message>
    <message>
      <source>The draft is put aside. {keys} shows the drafts that wait.</source>
      <translation>El borrador está apartado. {keys} muestra los borradores que esperan.</translation>
    </message>
    <message>
      <source>The envelope of {reference}</source>
      <translation>El sobre de {reference}</translation>
    </message>
    <message>
      <source>The facts are what you made of them already: nothing is left to save.</source>
      <translation>Los datos ya son los que usted puso: no queda nada por guardar.</translation>
    </message>
    <message>
      <source>The fax of {reference}</source>
      <translation>El fax de {reference}</translation>
    </message>
    <message>
      <source>The file before</source>
      <translation>El archivo anterior</translation>
    </message>
    <message>
      <source>The file names its fields itself.</source>
      <translation>El archivo nombra sus campos.</translation>
    </message>
    <message>
      <source>The file was not opened</source>
      <translation>No se abrió el archivo</translation>
    </message>
    <message>
      <source>The files of a delivery, one page at a time. Page Down scrolls and goes on to the next page; the small pages on the left lead to any other. Turning and zooming change the view only: the file stays as it was attached, and is checked against its hash each time it is read. What cannot be shown says why, and what to do.</source>
      <translation>Los archivos de una entrega, página por página. Av Pág desplaza y pasa a la página siguiente; las páginas pequeñas de la izquierda llevan a cualquier otra. Girar y ampliar solo cambian la vista: el archivo queda como se adjuntó y se comprueba con su huella cada vez que se lee. Lo que no se puede mostrar dice por qué y qué hacer.</translation>
    </message>
    <message>
      <source>The first page</source>
      <translation>La primera página</translation>
    </message>
    <message>
      <source>The first step is to reply STOP.</source>
      <translation>El primer paso es responder STOP.</translation>
    </message>
    <message>
      <source>The first {count} pages are shown; {left_out:,} more are in the file.</source>
      <translation>Se muestran las primeras {count} páginas; hay {left_out:,} más en el archivo.</translation>
    </message>
    <message>
      <source>The folder for the daily backups, best on another disk; empty: the folder “backups” in the data folder.</source>
      <translation>La carpeta de las copias diarias, mejor en otro disco; vacío: la carpeta «backups» de la carpeta de datos.</translation>
    </message>
    <message>
      <source>The history of each says who gave it to whom.</source>
      <translation>El historial de cada una dice quién la dio a quién.</translation>
    </message>
    <message>
      <source>The job was stopped. The letters that are not printed still wait.</source>
      <translation>El trabajo se detuvo. Las cartas sin imprimir siguen en espera.</translation>
    </message>
    <message>
      <source>The label of {reference}</source>
      <translation>La etiqueta de {reference}</translation>
    </message>
    <message>
      <source>The label was read, but nothing was opened</source>
      <translation>Se leyó la etiqueta, pero no se abrió nada</translation>
    </message>
    <message>
      <source>The label {reference} was read. Save the correction of {unsaved} first, or close it with Esc.</source>
      <translation>Se leyó la etiqueta {reference}. Guarde primero la corrección de {unsaved}, o ciérrela con Esc.</translation>
    </message>
    <message>
      <source>The language of the window</source>
      <translation>El idioma de la ventana</translation>
    </message>
    <message>
      <source>The language of the window: as the system has it, English or Spanish; a change holds once the window is opened anew.</source>
      <translation>El idioma de la ventana: como el sistema, inglés o español; un cambio vale cuando la ventana se abre de nuevo.</translation>
    </message>
    <message>
      <source>The language that letters are written in where none is asked for: English or Spanish.</source>
      <translation>El idioma de las cartas cuando no se pide otro: inglés o español.</translation>
    </message>
    <message>
      <source>The last day is {day}.</source>
      <translation>El último día es el {day}.</translation>
    </message>
    <message>
      <source>The last job: {said}. After a jam, count the letters that came out whole and begin with the next one; the summary sheet has their numbers.</source>
      <translation>El último trabajo: {said}. Tras un atasco, cuente las cartas que salieron enteras y empiece por la siguiente; la hoja de resumen tiene sus números.</translation>
    </message>
    <message>
      <source>The last moment is {day}.</source>
      <translation>El último momento es el {day}.</translation>
    </message>
    <message>
      <source>The last page</source>
      <translation>La última página</translation>
    </message>
    <message>
      <source>The law enforcement channels are for agencies only.</source>
      <translation>Los canales para autoridades son solo para ellas.</translation>
    </message>
    <message>
      <source>The law enforcement channels are not for criminal defendants.</source>
      <translation>Los canales para autoridades no son para acusados en causas penales.</translation>
    </message>
    <message>
      <source>The law enforcement channels are not for customers and their end users.</source>
      <translation>Los canales para autoridades no son para clientes ni sus usuarios finales.</translation>
    </message>
    <message>
      <source>The letter</source>
      <translation>La carta</translation>
    </message>
    <message>
      <source>The letter follows the cover sheet</source>
      <translation>La carta sigue a la portada</translation>
    </message>
    <message>
      <source>The letter of {reference}</source>
      <translation>La carta de {reference}</translation>
    </message>
    <message>
      <source>The line was not logged</source>
      <translation>La línea no se registró</translation>
    </message>
    <message>
      <source>The lines and the logo that are set on this workstation hold for all that have none of their own.</source>
      <translation>Las líneas y el logotipo de este equipo valen para todos los que no tengan propios.</translation>
    </message>
    <message>
      <source>The log, newest first; Up and Down walk through it. On the right stands the delivery: the verdict, why, and which letter comes next. Each verdict has a shape of its own, so that it reads without color.</source>
      <translation>El registro, lo más reciente primero; Arriba y Abajo lo recorren. A la derecha está la entrega: el dictamen, por qué, y qué carta sigue. Cada dictamen tiene su propia forma, así que se lee sin color.</translation>
    </message>
    <message>
      <source>The mail program opens a message with the letter of {reference} attached. Nothing is sent before you send it there.</source>
      <translation>El programa de correo abre un mensaje con la carta de {reference} adjunta. No se envía nada antes de que usted lo envíe allí.</translation>
    </message>
    <message>
      <source>The message is {message}. Open it with a mail program, or save the letter as a PDF.</source>
      <translation>El mensaje es {message}. Ábralo con un programa de correo, o guarde la carta como PDF.</translation>
    </message>
    <message>
      <source>The next 30 days</source>
      <translation>Los próximos 30 días</translation>
    </message>
    <message>
      <source>The next 7 days</source>
      <translation>Los próximos 7 días</translation>
    </message>
    <message>
      <source>The next 90 days</source>
      <translation>Los próximos 90 días</translation>
    </message>
    <message>
      <source>The next file of the delivery</source>
      <translation>El archivo siguiente de la entrega</translation>
    </message>
    <message>
      <source>The next start asks for the password again</source>
      <translation>El próximo inicio volverá a pedir la contraseña</translation>
    </message>
    <message>
      <source>The next step of the tour</source>
      <translation>El siguiente paso del recorrido</translation>
    </message>
    <message>
      <source>The next year</source>
      <translation>El próximo año</translation>
    </message>
    <message>
      <source>The office closes at {clock}: it counts from {day} (the office's setting).</source>
      <translation>La oficina cierra a las {clock}: cuenta desde el {day} (ajuste de la oficina).</translation>
    </message>
    <message>
      <source>The office has set {days} as additional processing time.</source>
      <translation>La oficina ha fijado {days} de tramitación adicional.</translation>
    </message>
    <message>
      <source>The office has set {days} as its own target.</source>
      <translation>La oficina ha fijado {days} como su propio objetivo.</translation>
    </message>
    <message>
      <source>The office's own fax number, for cover sheets.</source>
      <translation>El número de fax de la oficina, para las portadas.</translation>
    </message>
    <message>
      <source>The old values stay in the history</source>
      <translation>Los valores anteriores quedan en el historial</translation>
    </message>
    <message>
      <source>The paper that letters are written for, with its window envelope: #10 for us_letter, DIN 5008 for a4.</source>
      <translation>El papel de las cartas, con su sobre de ventanilla: n.º 10 para us_letter, DIN 5008 para a4.</translation>
    </message>
    <message>
      <source>The papers were handed over on {day}.</source>
      <translation>Los documentos se entregaron el {day}.</translation>
    </message>
    <message>
      <source>The password goes into this computer's keyring, never into a file.</source>
      <translation>La contraseña va al llavero de este equipo, nunca a un archivo.</translation>
    </message>
    <message>
      <source>The period is counted back from {day}; that day is not counted ({law}).</source>
      <translation>El plazo se cuenta hacia atrás desde el {day}; ese día no se cuenta ({law}).</translation>
    </message>
    <message>
      <source>The person whose title and signature are printed, on letters that this person writes and on no others.</source>
      <translation>La persona cuyo cargo y firma se imprimen, en las cartas que ella escribe y en ninguna otra.</translation>
    </message>
    <message>
      <source>The picture shows the {drawn} senders who served most; the table has all {every}.</source>
      <translation>El gráfico muestra los {drawn} remitentes que más notificaron; la tabla, los {every}.</translation>
    </message>
    <message>
      <source>The policy accepts personal service; it does not speak of mail or courier.</source>
      <translation>La política acepta la notificación en persona; no habla de correo ni de mensajería.</translation>
    </message>
    <message>
      <source>The policy announces additional processing time for what comes {way}, but the office has set no figure (setting {setting}).</source>
      <translation>La política anuncia tramitación adicional para lo que llega {way}, pero la oficina no ha fijado ninguna cifra (ajuste {setting}).</translation>
    </message>
    <message>
      <source>The policy depends on it</source>
      <translation>La política depende de ello</translation>
    </message>
    <message>
      <source>The policy does not decide this combination of requester, instrument and channel: counsel does.</source>
      <translation>La política no decide esta combinación de solicitante, documento y canal: decide el abogado.</translation>
    </message>
    <message>
      <source>The policy is silent</source>
      <translation>La política guarda silencio</translation>
    </message>
    <message>
      <source>The policy keeps criminal defendants out of the law enforcement channels; it does not say what becomes of their process elsewhere.</source>
      <translation>La política excluye a los acusados de los canales para autoridades; no dice qué ocurre con sus citaciones por otras vías.</translation>
    </message>
    <message>
      <source>The policy speaks of personal service on the registered agent and at headquarters, in the company's own name; it does not decide this one.</source>
      <translation>La política habla de la notificación en persona al agente registrado y en la sede, a nombre de la propia empresa; no decide este caso.</translation>
    </message>
    <message>
      <source>The policy version {version} was added elsewhere</source>
      <translation>La versión {version} de la política se añadió en otro equipo</translation>
    </message>
    <message>
      <source>The policy's sentences, and the row that decided</source>
      <translation>Las oraciones de la política y la fila que decidió</translation>
    </message>
    <message>
      <source>The portal is for law enforcement agencies only.</source>
      <translation>El portal es solo para autoridades policiales.</translation>
    </message>
    <message>
      <source>The portal is the preferred way for agencies.</source>
      <translation>El portal es la vía preferida para las autoridades.</translation>
    </message>
    <message>
      <source>The printer {name} is stopped. Start it or choose another, then print again.</source>
      <translation>La impresora {name} está detenida. Iníciela o elija otra, y vuelva a imprimir.</translation>
    </message>
    <message>
      <source>The printer {printerName} could not be reached.</source>
      <translation>No se pudo acceder a la impresora {printerName}.</translation>
    </message>
    <message>
      <source>The reason goes into the history of each. What is held for counsel, closed or void is left as it is.</source>
      <translation>El motivo pasa al historial de cada una. Lo retenido para el abogado, cerrado o anulado queda como está.</translation>
    </message>
    <message>
      <source>The registered agent was served on {day}, as its transmittal says.</source>
      <translation>Se notificó al agente registrado el {day}, según su envío.</translation>
    </message>
    <message>
      <source>The report as a picture</source>
      <translation>El informe como gráfico</translation>
    </message>
    <message>
      <source>The report as a table</source>
      <translation>El informe como tabla</translation>
    </message>
    <message>
      <source>The report is in {path}.</source>
      <translation>El informe está en {path}.</translation>
    </message>
    <message>
      <source>The request to preserve came on {day}.</source>
      <translation>La solicitud de conservación llegó el {day}.</translation>
    </message>
    <message>
      <source>The row as it stands in the policy file: {written}</source>
      <translation>La fila como está en el archivo de la política: {written}</translation>
    </message>
    <message>
      <source>The row that decided</source>
      <translation>La fila que decidió</translation>
    </message>
    <message>
      <source>The same paper? Same case number, same kind of paper.</source>
      <translation>¿Los mismos documentos? Mismo número de caso, mismo tipo de documento.</translation>
    </message>
    <message>
      <source>The same paper? Same tracking number, same kind of paper.</source>
      <translation>¿Los mismos documentos? Mismo número de seguimiento, mismo tipo de documento.</translation>
    </message>
    <message>
      <source>The same paper? Sender and caption are alike, the kind of paper is the same.</source>
      <translation>¿Los mismos documentos? Remitente y carátula se parecen, el tipo de documento es el mismo.</translation>
    </message>
    <message>
      <source>The settings could not be read</source>
      <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
      <source>The shipped policy is the example; another company's rules are a file</source>
      <translation>La política incluida es el ejemplo; las reglas de otra empresa son un archivo</translation>
    </message>
    <message>
      <source>The step before</source>
      <translation>El paso anterior</translation>
    </message>
    <message>
      <source>The text as it was shipped. What you keep becomes the desk's own, for every workstation and in each backup.</source>
      <translation>El texto tal como viene incluido. Lo que usted conserve pasa a ser propio de la mesa, para todos los equipos y en cada copia de seguridad.</translation>
    </message>
    <message>
      <source>The texts are not yet approved by counsel. What you print or save does not carry the note.</source>
      <translation>Los textos aún no están aprobados por el abogado. Lo que imprima o guarde no lleva esta nota.</translation>
    </message>
    <message>
      <source>The time stated for compliance, {day}, is earlier: an objection is served before the earlier of the two.</source>
      <translation>La fecha señalada para cumplir, {day}, es anterior: la objeción se notifica antes de la primera de las dos.</translation>
    </message>
    <message>
      <source>The transmittal came on {day}; when the agent itself was served is not recorded. That day counts and may be earlier: look at the transmittal.</source>
      <translation>La remisión llegó el {day}; no consta cuándo se notificó al propio agente. Ese día es el que cuenta y puede ser anterior: mire la remisión.</translation>
    </message>
    <message>
      <source>The version</source>
      <translation>La versión</translation>
    </message>
    <message>
      <source>The view {name} is removed.</source>
      <translation>Se quitó la vista {name}.</translation>
    </message>
    <message>
      <source>The view {name} is saved: it stands under Views.</source>
      <translation>La vista {name} está guardada: se encuentra en Vistas.</translation>
    </message>
    <message>
      <source>The viewer</source>
      <translation>El visor</translation>
    </message>
    <message>
      <source>The {carrier} number {number} was read, but papers that came {channel} have none. Choose Mail or Courier, and scan it again.</source>
      <translation>Se leyó el número {number} de {carrier}, pero los documentos que llegan {channel} no tienen ninguno. Elija Correo o Mensajería y escanéelo de nuevo.</translation>
    </message>
    <message>
      <source>The {carrier} number {number} was read, but this delivery bears {held} already, which stays. Save it first, or empty the field and scan again.</source>
      <translation>Se leyó el número {number} de {carrier}, pero esta entrega ya lleva {held}, que se queda. Guárdela primero, o vacíe el campo y escanee de nuevo.</translation>
    </message>
    <message>
      <source>The {days} days run from {what}, which is not recorded: enter it under “Issued on”.</source>
      <translation>Los {days} días corren desde {what}, que no consta: anótelo en “Expedido el”.</translation>
    </message>
    <message>
      <source>The {named} could not be reached ({fault}).</source>
      <translation>No se pudo acceder a la {named} ({fault}).</translation>
    </message>
    <message>
      <source>The {named} refused the letter ({said}).</source>
      <translation>La {named} rechazó la carta ({said}).</translation>
    </message>
    <message>
      <source>Then save again.</source>
      <translation>Después guarde de nuevo.</translation>
    </message>
    <message>
      <source>These deliveries are invented. Be shown around, or press F1 on any screen.</source>
      <translation>Estas entregas son inventadas. Dé un recorrido, o pulse F1 en cualquier pantalla.</translation>
    </message>
    <message>
      <source>These papers name another company. A person sends them back at once; no letter goes out without counsel.</source>
      <translation>Estos documentos nombran a otra empresa. Una persona los devuelve de inmediato; ninguna carta sale sin el abogado.</translation>
    </message>
    <message>
      <source>They are</source>
      <translation>Es</translation>
    </message>
    <message>
      <source>They use the channels for the general public.</source>
      <translation>Ellos usan los canales para el público en general.</translation>
    </message>
    <message>
      <source>This computer has no mail program for .eml files</source>
      <translation>Este equipo no tiene programa de correo para archivos .eml</translation>
    </message>
    <message>
      <source>This computer has no printer</source>
      <translation>Este equipo no tiene impresora</translation>
    </message>
    <message>
      <source>This computer has no program for this kind of file</source>
      <translation>Este equipo no tiene programa para este tipo de archivo</translation>
    </message>
    <message>
      <source>This delivery governs the clock.</source>
      <translation>Esta entrega rige el plazo.</translation>
    </message>
    <message>
      <source>This file cannot be imported</source>
      <translation>Este archivo no se puede importar</translation>
    </message>
    <message>
      <source>This file was not added</source>
      <translation>Este archivo no se añadió</translation>
    </message>
    <message>
      <source>This is a second copy of an instrument that was already accepted; the first one governs the clock.</source>
      <translation>Es una segunda copia de un documento ya aceptado; el primero rige el plazo.</translation>
    </message>
    <message>
      <source>This is a second copy of process that was already accepted; the first one governs the clock.</source>
      <translation>Es una segunda copia de una notificación ya aceptada; la primera rige el plazo.</translation>
    </message>
    <message>
      <source>This is the letter as it will be printed. Printing and saving write it once and store it; a later print of the same letter is marked as a copy. The policy and the letter texts are a starting point that counsel approves.</source>
      <translation>Esta es la carta tal como se imprimirá. Imprimir y guardar la escriben una vez y la archivan; una impresión posterior de la misma carta se marca como copia. La política y los textos de las cartas son un punto de partida que el abogado aprueba.</translation>
    </message>
    <message>
      <source>This letter text cannot be read</source>
      <translation>No se puede leer este texto de carta</translation>
    </message>
    <message>
      <source>This list cannot be compared</source>
      <translation>Esta lista no se puede comparar</translation>
    </message>
    <message>
      <source>This looks like a delivery that is already logged: compare the two.</source>
      <translation>Se parece a una entrega ya registrada: compare las dos.</translation>
    </message>
    <message>
      <source>This report cannot be made</source>
      <translation>Este informe no se puede hacer</translation>
    </message>
    <message>
      <source>This text cannot be kept</source>
      <translation>Este texto no se puede conservar</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Esta semana</translation>
    </message>
    <message>
      <source>This window judges by the versions that it was opened with; close and open it to apply the new one.</source>
      <translation>Esta ventana juzga con las versiones con que se abrió; ciérrela y ábrala para aplicar la nueva.</translation>
    </message>
    <message>
      <source>This withdraws an earlier request. It is noted; link the request that it withdraws.</source>
      <translation>Esto retira una solicitud anterior. Queda anotado; vincule la solicitud que retira.</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>Descartarla</translation>
    </message>
    <message>
      <source>Throw the draft away and begin anew</source>
      <translation>Descartar el borrador y empezar de nuevo</translation>
    </message>
    <message>
      <source>Throw the newest away</source>
      <translation>Descartar la más reciente</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>jue</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>jueves</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>Time of receipt</source>
      <translation>Hora de recepción</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Hasta</translation>
    </message>
    <message>
      <source>To address</source>
      <translation>A la dirección</translation>
    </message>
    <message>
      <source>To fax number</source>
      <translation>Al número de fax</translation>
    </message>
    <message>
      <source>To our number</source>
      <translation>A nuestro número</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Today {clock}</source>
      <translation>Hoy {clock}</translation>
    </message>
    <message>
      <source>Today {today}</source>
      <translation>Hoy {today}</translation>
    </message>
    <message>
      <source>Today · </source>
      <translation>Hoy · </translation>
    </message>
    <message>
      <source>Today's backup could not be made</source>
      <translation>No se pudo hacer la copia de seguridad de hoy</translation>
    </message>
    <message>
      <source>Today's backup is made, without attached files that are damaged</source>
      <translation>La copia de seguridad de hoy está hecha, sin los archivos adjuntos dañados</translation>
    </message>
    <message>
      <source>Tomorrow</source>
      <translation>Mañana</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Temas</translation>
    </message>
    <message>
      <source>Tracking number</source>
      <translation>Número de seguimiento</translation>
    </message>
    <message>
      <source>Transmittal number</source>
      <translation>Número de envío</translation>
    </message>
    <message>
      <source>Transparency report</source>
      <translation>Informe de transparencia</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
    <message>
      <source>Try it with a demo desk</source>
      <translation>Probar con una mesa de demostración</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Intentar ahora</translation>
    </message>
    <message>
      <source>Try the connection to the shared desk at once</source>
      <translation>Probar ya la conexión con la mesa compartida</translation>
    </message>
    <message>
      <source>Try the connection, and keep it</source>
      <translation>Probar la conexión y conservarla</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>martes</translation>
    </message>
    <message>
      <source>Turn left</source>
      <translation>Girar a la izquierda</translation>
    </message>
    <message>
      <source>Turn right</source>
      <translation>Girar a la derecha</translation>
    </message>
    <message>
      <source>Turn the view to the left</source>
      <translation>Girar la vista a la izquierda</translation>
    </message>
    <message>
      <source>Turn the view to the right; the file stays as it is</source>
      <translation>Girar la vista a la derecha; el archivo queda como está</translation>
    </message>
    <message>
      <source>Two letters, such as CA</source>
      <translation>Dos letras, p. ej. CA</translation>
    </message>
    <message>
      <source>Type or choose</source>
      <translation>Escriba o elija</translation>
    </message>
    <message>
      <source>US Letter</source>
      <translation>Carta de EE. UU.</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Sin cambios</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Undo on {reference}</source>
      <translation>Deshacer en {reference}</translation>
    </message>
    <message>
      <source>Undo the last change…</source>
      <translation>Deshacer el último cambio…</translation>
    </message>
    <message>
      <source>Undoing</source>
      <translation>Deshaciendo</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Deshecho</translation>
    </message>
    <message>
      <source>Undone: what stood before holds again</source>
      <translation>Deshecho: vuelve a valer lo anterior</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Ilegible</translation>
    </message>
    <message>
      <source>Unwanted messages violate the Acceptable Use Policy.</source>
      <translation>Los mensajes no deseados infringen la Política de Uso Aceptable.</translation>
    </message>
    <message>
      <source>Up to three lines at the right of the letterhead, with ; between them; empty: the policy's headquarters.</source>
      <translation>Hasta tres líneas a la derecha del membrete, separadas por ;; vacío: la sede según la política.</translation>
    </message>
    <message>
      <source>User</source>
      <translation>Usuario</translation>
    </message>
    <message>
      <source>Usual columns</source>
      <translation>Columnas habituales</translation>
    </message>
    <message>
      <source>Valid service</source>
      <translation>Válida</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Dictamen</translation>
    </message>
    <message>
      <source>Verdict: {words}. {why} {source}</source>
      <translation>Dictamen: {words}. {why} {source}</translation>
    </message>
    <message>
      <source>Version of {version}: {policy}</source>
      <translation>Versión {version}: {policy}</translation>
    </message>
    <message>
      <source>Version {number}{what}
{when}, {added_by}</source>
      <translation>Versión {number}{what}
{when}, {added_by}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versiones</translation>
    </message>
    <message>
      <source>Versions {count}</source>
      <translation>Versiones {count}</translation>
    </message>
    <message>
      <source>Versions; Enter shows one in the editor</source>
      <translation>Versiones; Entrar muestra una en el editor</translation>
    </message>
    <message>
      <source>Veterans Day</source>
      <translation>Día de los Veteranos</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Vídeo</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ver</translation>
    </message>
    <message>
      <source>View: {name}</source>
      <translation>Vista: {name}</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Visor</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Vistas</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>Anular</translation>
    </message>
    <message>
      <source>Void a delivery that was logged by mistake; it stays in the log</source>
      <translation>Anular una entrega registrada por error; queda en el registro</translation>
    </message>
    <message>
      <source>Void the delivery, with the reason</source>
      <translation>Anular la entrega, con el motivo</translation>
    </message>
    <message>
      <source>Void {}</source>
      <translation>Anular {}</translation>
    </message>
    <message>
      <source>Void: no letter is written.</source>
      <translation>Anulada: no se escribe carta.</translation>
    </message>
    <message>
      <source>Voided</source>
      <translation>Anulada</translation>
    </message>
    <message>
      <source>Void…</source>
      <translation>Anular…</translation>
    </message>
    <message>
      <source>Volume by week and channel</source>
      <translation>Volumen por semana y canal</translation>
    </message>
    <message>
      <source>Volume, service, processing time, what is due, each as a picture, in words and as a table. Ctrl+S saves one as PDF, Excel or CSV.</source>
      <translation>Volumen, notificaciones, tiempo de tramitación y vencimientos, cada uno como gráfico, en palabras y como tabla. Ctrl+S guarda uno como PDF, Excel o CSV.</translation>
    </message>
    <message>
      <source>Wait until what is being done is done, or stop it.</source>
      <translation>Espere a que termine lo que está en curso, o deténgalo.</translation>
    </message>
    <message>
      <source>Waiver of service</source>
      <translation>Renuncia a la notificación</translation>
    </message>
    <message>
      <source>Wants a sender's identity</source>
      <translation>Quiere la identidad de un remitente</translation>
    </message>
    <message>
      <source>Warn before a date</source>
      <translation>Avisar antes de una fecha</translation>
    </message>
    <message>
      <source>Warn before a preservation ends</source>
      <translation>Avisar antes de que acabe una conservación</translation>
    </message>
    <message>
      <source>Washington's Birthday</source>
      <translation>Natalicio de Washington</translation>
    </message>
    <message>
      <source>WebP image</source>
      <translation>Imagen WebP</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>mié</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>miércoles</translation>
    </message>
    <message>
      <source>Week from</source>
      <translation>Semana del</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenida</translation>
    </message>
    <message>
      <source>Welcome to LegalDesk</source>
      <translation>Le damos la bienvenida a LegalDesk</translation>
    </message>
    <message>
      <source>Welcome to the demo desk</source>
      <translation>Le damos la bienvenida a la mesa de demostración</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué es</translation>
    </message>
    <message>
      <source>What a verdict means</source>
      <translation>Qué significa un dictamen</translation>
    </message>
    <message>
      <source>What can be gone to</source>
      <translation>A dónde se puede ir</translation>
    </message>
    <message>
      <source>What comes through the portal usually takes {usual} business days (the median): the channel cost {cost} so far.</source>
      <translation>Lo que llega por el portal suele tardar {usual} días hábiles (la mediana): el canal ha costado {cost} hasta ahora.</translation>
    </message>
    <message>
      <source>What comes through the portal usually takes {usual} business days (the median): the channel cost {cost}.</source>
      <translation>Lo que llega por el portal suele tardar {usual} días hábiles (la mediana): el canal costó {cost}.</translation>
    </message>
    <message>
      <source>What comes {channel} takes additional processing time, but no figure is set ({title} in the settings).</source>
      <translation>Lo que llega {channel} lleva tramitación adicional, pero no hay cifra fijada ({title} en los ajustes).</translation>
    </message>
    <message>
      <source>What counsel has not decided yet, and what is no question of service, is left out.</source>
      <translation>No se cuenta lo que el abogado aún no ha decidido ni lo que no es cuestión de notificación.</translation>
    </message>
    <message>
      <source>What is due</source>
      <translation>Lo que vence</translation>
    </message>
    <message>
      <source>What is due cannot be told</source>
      <translation>No se puede decir lo que vence</translation>
    </message>
    <message>
      <source>What is given to you with Assign stands here until it is closed.</source>
      <translation>Lo que se le dé con Asignar está aquí hasta que se cierre.</translation>
    </message>
    <message>
      <source>What is overdue, due today, this week and later</source>
      <translation>Lo vencido, lo que vence hoy, esta semana y después</translation>
    </message>
    <message>
      <source>What is set here holds for this computer's data folder and stands in its file settings.toml. A field is kept as soon as it is left; what is wrong is said beside it. Daily backups are made by themselves while the window is open; a scheduler makes them with “legaldesk backup --daily”. A backup is one file that proves itself whole. Restoring checks it first and keeps the desk that it replaces.</source>
      <translation>Lo que se ajusta aquí vale para la carpeta de datos de este equipo y está en su archivo settings.toml. Un campo se guarda al salir de él; lo que está mal se dice al lado. Las copias de seguridad diarias se hacen solas mientras la ventana está abierta; un programador de tareas las hace con «legaldesk backup --daily». Una copia es un archivo que demuestra estar completo. Al restaurar se comprueba primero y se conserva la mesa que reemplaza.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Qué hace</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Qué es</translation>
    </message>
    <message>
      <source>What stands below the signer's name.</source>
      <translation>Lo que figura debajo del nombre del firmante.</translation>
    </message>
    <message>
      <source>What stood before holds again, as a new entry of the history</source>
      <translation>Vuelve a valer lo anterior, como nueva entrada del historial</translation>
    </message>
    <message>
      <source>What the column {name} is</source>
      <translation>Qué es la columna {name}</translation>
    </message>
    <message>
      <source>What the policy has announced, by channel.</source>
      <translation>Lo que la política ha anunciado, por canal.</translation>
    </message>
    <message>
      <source>What the policy says</source>
      <translation>Lo que dice la política</translation>
    </message>
    <message>
      <source>What the portal for agencies is called</source>
      <translation>Cómo se llama el portal para autoridades</translation>
    </message>
    <message>
      <source>What the sender's machine calls itself</source>
      <translation>Cómo se llama el fax del remitente</translation>
    </message>
    <message>
      <source>What this verdict means</source>
      <translation>Qué significa este dictamen</translation>
    </message>
    <message>
      <source>What this verdict means (Shift+F1)</source>
      <translation>Qué significa este dictamen (Mayús+F1)</translation>
    </message>
    <message>
      <source>What was saved is safe, and what is being typed is kept as a draft. You can go on. If it happens again, close LegalDesk and open it anew.</source>
      <translation>Lo guardado está a salvo, y lo que se está escribiendo se conserva como borrador. Puede continuar. Si vuelve a ocurrir, cierre LegalDesk y ábralo de nuevo.</translation>
    </message>
    <message>
      <source>When {reference} was logged it took over from {before}: it was received earlier, on {day} instead of {former}.</source>
      <translation>Al registrarse, {reference} tomó el lugar de {before}: se recibió antes, el {day} en vez del {former}.</translation>
    </message>
    <message>
      <source>When {reference} was logged it took over from {before}: it was received earlier, on {day} instead of {former}. The response date changed from {old} to {new}.</source>
      <translation>Al registrarse, {reference} tomó el lugar de {before}: se recibió antes, el {day} en vez del {former}. La fecha de respuesta cambió de {old} a {new}.</translation>
    </message>
    <message>
      <source>Where it is from</source>
      <translation>De dónde viene</translation>
    </message>
    <message>
      <source>Where it was left</source>
      <translation>Dónde se dejó</translation>
    </message>
    <message>
      <source>Whether the desk is backed up once a day by itself; a shared desk only where this is set to true here.</source>
      <translation>Si la mesa se copia sola una vez al día; una mesa compartida, solo donde esto esté activado.</translation>
    </message>
    <message>
      <source>Whether the window tells of what is due in the system's tray, where there is one.</source>
      <translation>Si la ventana avisa de los vencimientos en la bandeja del sistema, donde la haya.</translation>
    </message>
    <message>
      <source>Who accepts service for the company</source>
      <translation>Quién recibe notificaciones por la empresa</translation>
    </message>
    <message>
      <source>Who asks</source>
      <translation>Quién solicita</translation>
    </message>
    <message>
      <source>Who is known here is in the list; any other name can be typed. Empty: nobody.</source>
      <translation>Elija de la lista o escriba otro nombre. Vacío: nadie.</translation>
    </message>
    <message>
      <source>Who is served, where, and office hours</source>
      <translation>A quién se notifica, dónde, y horario de oficina</translation>
    </message>
    <message>
      <source>Who is served, where, and when the office is open. At first it shows the shipped policy, the example. Keeping it makes a policy version with the same rules and your company's facts; what was judged stays judged. Extra processing days that are blank are not announced, and letters name no figure. Another company's rules are a policy file of their own: “legaldesk policy check” names every fault in one.</source>
      <translation>A quién se notifica, dónde y cuándo abre la oficina. Al principio muestra la política incluida, el ejemplo. Al guardarlo se crea una versión de la política con las mismas reglas y los datos de su empresa; lo ya juzgado queda juzgado. Los días de tramitación adicional en blanco no están anunciados, y las cartas no dan cifra. Las reglas de otra empresa son un archivo de política propio: «legaldesk policy check» nombra cada fallo que tenga.</translation>
    </message>
    <message>
      <source>Who signs, such as Legal Process Response Team</source>
      <translation>Quién firma, p. ej. Legal Process Response Team</translation>
    </message>
    <message>
      <source>Whoever has more questions may submit a request.</source>
      <translation>Quien tenga más preguntas puede presentar una solicitud.</translation>
    </message>
    <message>
      <source>Whoever is harassed or threatened should turn to local law enforcement. A person looks at this at once.</source>
      <translation>Quien sufra acoso o amenazas debe acudir a la policía local. Una persona mira esto de inmediato.</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>Página entera</translation>
    </message>
    <message>
      <source>Whom it names</source>
      <translation>A quién nombra</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>De quién</translation>
    </message>
    <message>
      <source>Whose list</source>
      <translation>De quién es la lista</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Razón</translation>
    </message>
    <message>
      <source>Why it cannot be imported</source>
      <translation>Por qué no se puede importar</translation>
    </message>
    <message>
      <source>Why it is due</source>
      <translation>Por qué vence</translation>
    </message>
    <message>
      <source>Why it is signed off although list and log differ</source>
      <translation>Por qué se da el visto bueno aunque lista y registro difieran</translation>
    </message>
    <message>
      <source>Why it is signed off so</source>
      <translation>Por qué se da así el visto bueno</translation>
    </message>
    <message>
      <source>Why this verdict</source>
      <translation>Por qué este dictamen</translation>
    </message>
    <message>
      <source>Why? The policy's sentences, and the row that decided</source>
      <translation>¿Por qué? Las oraciones de la política y la fila que decidió</translation>
    </message>
    <message>
      <source>Widen the column</source>
      <translation>Ensanchar la columna</translation>
    </message>
    <message>
      <source>Wider</source>
      <translation>Más ancha</translation>
    </message>
    <message>
      <source>Width of list and delivery</source>
      <translation>Ancho de la lista y de la entrega</translation>
    </message>
    <message>
      <source>Width of text and preview</source>
      <translation>Ancho del texto y de la vista previa</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Retirar</translation>
    </message>
    <message>
      <source>Withdraw the file, with the reason</source>
      <translation>Retirar el archivo, con el motivo</translation>
    </message>
    <message>
      <source>Withdraw {name}</source>
      <translation>Retirar {name}</translation>
    </message>
    <message>
      <source>Withdrawal of an earlier request</source>
      <translation>Retiro de una solicitud anterior</translation>
    </message>
    <message>
      <source>Withdrawn by the sender</source>
      <translation>Retirado por el remitente</translation>
    </message>
    <message>
      <source>Withdrawn {when} by {by}: “{reason}”</source>
      <translation>Retirado {when} por {by}: «{reason}»</translation>
    </message>
    <message>
      <source>Withdraw…</source>
      <translation>Retirar…</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Documento de Word</translation>
    </message>
    <message>
      <source>Write a note…</source>
      <translation>Escribir una nota…</translation>
    </message>
    <message>
      <source>Write all settings to one file</source>
      <translation>Escribir todos los ajustes en un archivo</translation>
    </message>
    <message>
      <source>Write the chosen to a file</source>
      <translation>Escribir las elegidas en un archivo</translation>
    </message>
    <message>
      <source>Write the list to a CSV, Excel or JSON file</source>
      <translation>Escribir la lista en un archivo CSV, Excel o JSON</translation>
    </message>
    <message>
      <source>Write the note</source>
      <translation>Escribir la nota</translation>
    </message>
    <message>
      <source>Write the whole desk to one file</source>
      <translation>Escribir toda la mesa en un archivo</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>Escribiendo {name}</translation>
    </message>
    <message>
      <source>Writing: {done:,} letters…</source>
      <translation>Escribiendo: {done:,} cartas…</translation>
    </message>
    <message>
      <source>Written objection</source>
      <translation>Objeción por escrito</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Ayer</translation>
    </message>
    <message>
      <source>Yesterday · </source>
      <translation>Ayer · </translation>
    </message>
    <message>
      <source>You have saved no view yet. Narrow the list, then choose “Save this list as a view…”.</source>
      <translation>Aún no ha guardado ninguna vista. Acote la lista y elija «Guardar esta lista como vista…».</translation>
    </message>
    <message>
      <source>Your views</source>
      <translation>Sus vistas</translation>
    </message>
    <message>
      <source>Yours: {mine}</source>
      <translation>Suyo: {mine}</translation>
    </message>
    <message>
      <source>ZIP archive</source>
      <translation>Archivo ZIP</translation>
    </message>
    <message>
      <source>[calendar], key closed_weekdays: leaves no day of the week open</source>
      <translation>[calendar], key closed_weekdays: no deja abierto ningún día de la semana</translation>
    </message>
    <message>
      <source>[closure] {number}, key day: {day} is there already, in [closure] {other}</source>
      <translation>[closure] {number}, key day: {day} ya está, en [closure] {other}</translation>
    </message>
    <message>
      <source>[closure] {number}, key day: {day} lies before the calendar's first day, {first}</source>
      <translation>[closure] {number}, key day: {day} es anterior al primer día del calendario, {first}</translation>
    </message>
    <message>
      <source>[company], key {key}: {address} must be an address that begins with https://</source>
      <translation>[company], key {key}: {address} debe ser una dirección que empiece por https://</translation>
    </message>
    <message>
      <source>[company], key {key}: {hostname} is retired and is never printed</source>
      <translation>[company], key {key}: {hostname} está retirada y nunca se imprime</translation>
    </message>
    <message>
      <source>[groups.{attribute}] {name}: no row uses this group; remove it or correct its name</source>
      <translation>[groups.{attribute}] {name}: ninguna fila usa este grupo; quítelo o corrija su nombre</translation>
    </message>
    <message>
      <source>[groups.{attribute}] {name}: the group contains itself</source>
      <translation>[groups.{attribute}] {name}: el grupo se contiene a sí mismo</translation>
    </message>
    <message>
      <source>[office], key closes: {closes} is not after opens ({opens})</source>
      <translation>[office], key closes: {closes} no es posterior a opens ({opens})</translation>
    </message>
    <message>
      <source>[office], key open_days: {given} is not allowed; use {weekdays}</source>
      <translation>[office], key open_days: {given} no está permitido; use {weekdays}</translation>
    </message>
    <message>
      <source>[office], key state: {state} is not a two-letter state code such as CA</source>
      <translation>[office], key state: {state} no es un código de estado de dos letras como CA</translation>
    </message>
    <message>
      <source>[office], key timezone: {timezone} is not a time zone; write one such as America/Los_Angeles</source>
      <translation>[office], key timezone: {timezone} no es una zona horaria; escriba una como America/Los_Angeles</translation>
    </message>
    <message>
      <source>a Friday</source>
      <translation>viernes</translation>
    </message>
    <message>
      <source>a Monday</source>
      <translation>lunes</translation>
    </message>
    <message>
      <source>a Saturday</source>
      <translation>sábado</translation>
    </message>
    <message>
      <source>a Sunday</source>
      <translation>domingo</translation>
    </message>
    <message>
      <source>a Thursday</source>
      <translation>jueves</translation>
    </message>
    <message>
      <source>a Tuesday</source>
      <translation>martes</translation>
    </message>
    <message>
      <source>a Wednesday</source>
      <translation>miércoles</translation>
    </message>
    <message>
      <source>a comma or ] must follow a delivery</source>
      <translation>después de una entrega debe seguir una coma o ]</translation>
    </message>
    <message>
      <source>a declared holiday</source>
      <translation>un feriado declarado</translation>
    </message>
    <message>
      <source>a delivery is not a second copy of itself</source>
      <translation>una entrega no es una segunda copia de sí misma</translation>
    </message>
    <message>
      <source>a delivery on the screen</source>
      <translation>una entrega en la pantalla</translation>
    </message>
    <message>
      <source>a delivery that is closed</source>
      <translation>una entrega cerrada</translation>
    </message>
    <message>
      <source>a delivery that is not void</source>
      <translation>una entrega que no esté anulada</translation>
    </message>
    <message>
      <source>a delivery that is open</source>
      <translation>una entrega abierta</translation>
    </message>
    <message>
      <source>a delivery that is open or held</source>
      <translation>una entrega abierta o retenida</translation>
    </message>
    <message>
      <source>a delivery whose last change can be taken back</source>
      <translation>una entrega cuyo último cambio se pueda deshacer</translation>
    </message>
    <message>
      <source>a delivery whose letter is not held</source>
      <translation>una entrega cuya carta no esté retenida</translation>
    </message>
    <message>
      <source>a delivery with a scan or another file that can be shown</source>
      <translation>una entrega con un escaneo u otro archivo que se pueda mostrar</translation>
    </message>
    <message>
      <source>a holiday of the court's state</source>
      <translation>un feriado del estado del tribunal</translation>
    </message>
    <message>
      <source>a letter must not say {found}; word it differently</source>
      <translation>una carta no debe decir {found}; redáctelo de otro modo</translation>
    </message>
    <message>
      <source>a letter that was written and is not held</source>
      <translation>una carta escrita y no retenida</translation>
    </message>
    <message>
      <source>a name, as LegalDesk shows it</source>
      <translation>un nombre, como lo muestra LegalDesk</translation>
    </message>
    <message>
      <source>a network share (SMB)</source>
      <translation>un recurso compartido de red (SMB)</translation>
    </message>
    <message>
      <source>a network share (mapped as {drive})</source>
      <translation>un recurso compartido de red (asignado como {drive})</translation>
    </message>
    <message>
      <source>a network share ({name}, mounted at {point})</source>
      <translation>un recurso compartido de red ({name}, montado en {point})</translation>
    </message>
    <message>
      <source>a telephone number, such as +1 415 555 0100</source>
      <translation>un número de teléfono, p. ej. +1 415 555 0100</translation>
    </message>
    <message>
      <source>a version that begins today is there already; change the profile again tomorrow</source>
      <translation>ya hay una versión que empieza hoy; cambie el perfil de nuevo mañana</translation>
    </message>
    <message>
      <source>a whole number from 0 to 240</source>
      <translation>un número entero de 0 a 240</translation>
    </message>
    <message>
      <source>a whole number from 0 to 365</source>
      <translation>un número entero de 0 a 365</translation>
    </message>
    <message>
      <source>a whole number from 1 to 3650</source>
      <translation>un número entero de 1 a 3650</translation>
    </message>
    <message>
      <source>a whole number of business days from 0 to 250</source>
      <translation>un número entero de días hábiles de 0 a 250</translation>
    </message>
    <message>
      <source>a whole number of business days from 0 to 30</source>
      <translation>un número entero de días hábiles de 0 a 30</translation>
    </message>
    <message>
      <source>a whole number of days from 1 to 89</source>
      <translation>un número entero de días de 1 a 89</translation>
    </message>
    <message>
      <source>an empty list</source>
      <translation>una lista vacía</translation>
    </message>
    <message>
      <source>and {rest:,} more</source>
      <translation>y {rest:,} más</translation>
    </message>
    <message>
      <source>announced</source>
      <translation>anunciado</translation>
    </message>
    <message>
      <source>another workstation got in the way; nothing of this was saved, everything saved before is safe: try again</source>
      <translation>otro equipo se interpuso; nada de esto se guardó, todo lo guardado antes está a salvo: inténtelo de nuevo</translation>
    </message>
    <message>
      <source>another workstation keeps the log locked; nothing of this was saved, everything saved before is safe: wait, then try again</source>
      <translation>otro equipo mantiene bloqueado el registro; nada de esto se guardó, todo lo guardado antes está a salvo: espere e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>any date</source>
      <translation>cualquier fecha</translation>
    </message>
    <message>
      <source>any day</source>
      <translation>cualquier día</translation>
    </message>
    <message>
      <source>approved_by and approved_on belong together</source>
      <translation>approved_by y approved_on van juntos</translation>
    </message>
    <message>
      <source>as before</source>
      <translation>como antes</translation>
    </message>
    <message>
      <source>as in {reference}</source>
      <translation>como en {reference}</translation>
    </message>
    <message>
      <source>as many pages at that time</source>
      <translation>tantas páginas a esa hora</translation>
    </message>
    <message>
      <source>assigned</source>
      <translation>asignadas</translation>
    </message>
    <message>
      <source>at most {most} of each may be listed; list the rest on an enclosure</source>
      <translation>se pueden enumerar como máximo {most} de cada clase; enumere el resto en un anexo</translation>
    </message>
    <message>
      <source>both of you changed this: choose yours or theirs</source>
      <translation>ambos cambiaron esto: elija lo suyo o lo ajeno</translation>
    </message>
    <message>
      <source>business days</source>
      <translation>días hábiles</translation>
    </message>
    <message>
      <source>business days of additional processing time; empty where the office names none</source>
      <translation>días hábiles de tramitación adicional; vacío si la oficina no los da</translation>
    </message>
    <message>
      <source>by {by}</source>
      <translation>por {by}</translation>
    </message>
    <message>
      <source>cannot be read ({why})</source>
      <translation>no se puede leer ({why})</translation>
    </message>
    <message>
      <source>choose how the papers arrived: keys 1 to 7</source>
      <translation>elija cómo llegaron los documentos: teclas 1 a 7</translation>
    </message>
    <message>
      <source>choose what the papers are: type a few letters, such as “civ sub”</source>
      <translation>elija qué son los documentos: escriba unas letras, como «cit civ»</translation>
    </message>
    <message>
      <source>choose who asks: type a few letters, such as “law”</source>
      <translation>elija quién solicita: escriba unas letras, como «pol»</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>cerradas</translation>
    </message>
    <message>
      <source>column {number} has no name in the header, but this row has text there</source>
      <translation>la columna {number} no tiene nombre en el encabezado, pero esta fila tiene texto ahí</translation>
    </message>
    <message>
      <source>column {number} {fault}</source>
      <translation>la columna {number} {fault}</translation>
    </message>
    <message>
      <source>compare fields with ==, !=, in and not in only</source>
      <translation>compare los campos solo con ==, !=, in y not in</translation>
    </message>
    <message>
      <source>counsel's decision</source>
      <translation>decisión del abogado</translation>
    </message>
    <message>
      <source>counsel's decision was recorded</source>
      <translation>se registró la decisión del abogado</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>fechas</translation>
    </message>
    <message>
      <source>day 1 is {first}</source>
      <translation>el día 1 es el {first}</translation>
    </message>
    <message>
      <source>day 1 is {first}, day {count} is {last}</source>
      <translation>el día 1 es el {first}, el día {count} es el {last}</translation>
    </message>
    <message>
      <source>days from {earliest} on are reported; correct the year</source>
      <translation>se informa de días a partir del {earliest}; corrija el año</translation>
    </message>
    <message>
      <source>default printer</source>
      <translation>impresora predeterminada</translation>
    </message>
    <message>
      <source>deliveries</source>
      <translation>entregas</translation>
    </message>
    <message>
      <source>delivery</source>
      <translation>entrega</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>duplicada</translation>
    </message>
    <message>
      <source>en or es</source>
      <translation>en o es</translation>
    </message>
    <message>
      <source>entered by a person</source>
      <translation>introducida por una persona</translation>
    </message>
    <message>
      <source>entered from the paper</source>
      <translation>tomada del documento</translation>
    </message>
    <message>
      <source>from {first} to {last}</source>
      <translation>del {first} al {last}</translation>
    </message>
    <message>
      <source>given back</source>
      <translation>devueltas</translation>
    </message>
    <message>
      <source>given up; nothing was logged</source>
      <translation>abandonado; no se registró nada</translation>
    </message>
    <message>
      <source>has an offset from UTC that no clock on earth has; check it</source>
      <translation>tiene una diferencia con UTC que ningún reloj de la Tierra tiene; compruébela</translation>
    </message>
    <message>
      <source>has no column {columns}</source>
      <translation>no tiene la columna {columns}</translation>
    </message>
    <message>
      <source>has no offset from UTC; write 2026-11-23T10:42:00-08:00</source>
      <translation>no indica la diferencia con UTC; escriba 2026-11-23T10:42:00-08:00</translation>
    </message>
    <message>
      <source>has text in column {count}, but the header names {width} columns</source>
      <translation>tiene texto en la columna {count}, pero el encabezado nombra {width} columnas</translation>
    </message>
    <message>
      <source>has the unknown column {column}</source>
      <translation>tiene la columna desconocida {column}</translation>
    </message>
    <message>
      <source>has the unknown columns {columns}</source>
      <translation>tiene las columnas desconocidas {columns}</translation>
    </message>
    <message>
      <source>has {count} cells where the header has {width}; put a cell that holds the delimiter or a line break in quotation marks</source>
      <translation>tiene {count} celdas donde el encabezado tiene {width}; ponga entre comillas la celda que contenga el separador o un salto de línea</translation>
    </message>
    <message>
      <source>held</source>
      <translation>retenida</translation>
    </message>
    <message>
      <source>holds a control character or a line break that is not allowed here; retype the text</source>
      <translation>contiene un carácter de control o un salto de línea no permitido aquí; escriba de nuevo el texto</translation>
    </message>
    <message>
      <source>holds a control character; retype the text</source>
      <translation>contiene un carácter de control; escriba de nuevo el texto</translation>
    </message>
    <message>
      <source>holds a number so long that its last figures are lost; format the column as text</source>
      <translation>contiene un número tan largo que se pierden sus últimas cifras; dé a la columna formato de texto</translation>
    </message>
    <message>
      <source>holds a password for a certificate; leave sslpassword out and use a key without one</source>
      <translation>contiene la contraseña de un certificado; omita sslpassword y use una clave sin contraseña</translation>
    </message>
    <message>
      <source>holds a password, which belongs in the system's keyring: take it out, then give the address with its password to `legaldesk settings database`</source>
      <translation>contiene una contraseña, que debe estar en el llavero del sistema: quítela y dé la dirección con su contraseña a `legaldesk settings database`</translation>
    </message>
    <message>
      <source>holds a private-use character; remove it</source>
      <translation>contiene un carácter de uso privado; quítelo</translation>
    </message>
    <message>
      <source>holds the error value {value}; correct it</source>
      <translation>contiene el valor de error {value}; corríjalo</translation>
    </message>
    <message>
      <source>holds {value}, which is no text, number or date</source>
      <translation>contiene {value}, que no es texto, número ni fecha</translation>
    </message>
    <message>
      <source>how it came, as the word of the log, such as portal</source>
      <translation>cómo llegó, con la palabra del registro, p. ej. portal</translation>
    </message>
    <message>
      <source>how it came, for the middle of a sentence: by fax</source>
      <translation>cómo llegó, para el medio de una oración: por fax</translation>
    </message>
    <message>
      <source>how it is handled</source>
      <translation>cómo se tramita</translation>
    </message>
    <message>
      <source>how: is missing; say how it was answered, such as records produced through the portal</source>
      <translation>falta; diga cómo se respondió, p. ej. registros entregados por el portal</translation>
    </message>
    <message>
      <source>in 3 days or overdue</source>
      <translation>en 3 días o vencida</translation>
    </message>
    <message>
      <source>in 30 days or overdue</source>
      <translation>en 30 días o vencida</translation>
    </message>
    <message>
      <source>in 7 days or overdue</source>
      <translation>en 7 días o vencida</translation>
    </message>
    <message>
      <source>in {days:,} days</source>
      <translation>en {days:,} días</translation>
    </message>
    <message>
      <source>is UTF-16 text; save it as CSV UTF-8</source>
      <translation>es texto UTF-16; guárdelo como CSV UTF-8</translation>
    </message>
    <message>
      <source>is a PDF without any page; ask the sender for it again</source>
      <translation>es un PDF sin páginas; pídalo de nuevo al remitente</translation>
    </message>
    <message>
      <source>is a PDF, not CSV</source>
      <translation>es un PDF, no un CSV</translation>
    </message>
    <message>
      <source>is a spreadsheet or another zip file, not CSV; name it .xlsx if it is one</source>
      <translation>es una hoja de cálculo u otro archivo zip, no un CSV; si es una hoja de cálculo, póngale el nombre .xlsx</translation>
    </message>
    <message>
      <source>is an old Excel file (.xls), not CSV; save it as .xlsx or CSV UTF-8</source>
      <translation>es un archivo antiguo de Excel (.xls), no un CSV; guárdelo como .xlsx o CSV UTF-8</translation>
    </message>
    <message>
      <source>is being read…</source>
      <translation>se está leyendo…</translation>
    </message>
    <message>
      <source>is being written…</source>
      <translation>se está escribiendo…</translation>
    </message>
    <message>
      <source>is damaged and cannot be shown; save it and try another program, or ask the sender for it again</source>
      <translation>está dañado y no se puede mostrar; guárdelo y pruebe con otro programa, o pídalo de nuevo al remitente</translation>
    </message>
    <message>
      <source>is for columns; {path} is JSON and has the keys of the contract</source>
      <translation>es para columnas; {path} es JSON y tiene las claves del contrato</translation>
    </message>
    <message>
      <source>is for the channels {choices} alone; leave it blank for any other</source>
      <translation>es solo para los canales {choices}; déjelo en blanco para cualquier otro</translation>
    </message>
    <message>
      <source>is missing and is required</source>
      <translation>falta y es obligatorio</translation>
    </message>
    <message>
      <source>is missing; name the user that the server's administrator gave you</source>
      <translation>falta; indique el usuario que le dio el administrador del servidor</translation>
    </message>
    <message>
      <source>is missing; name who is to have them</source>
      <translation>falta; indique quién las recibirá</translation>
    </message>
    <message>
      <source>is missing; say how it was answered, such as records produced through the portal</source>
      <translation>falta; diga cómo se respondió, por ejemplo: registros entregados por el portal</translation>
    </message>
    <message>
      <source>is missing; say in a sentence why, it goes into the history</source>
      <translation>falta; diga en una oración por qué, pasa al historial</translation>
    </message>
    <message>
      <source>is missing; say what the view shows</source>
      <translation>falta; diga qué muestra la vista</translation>
    </message>
    <message>
      <source>is missing; the page of the policy or the web site has it</source>
      <translation>falta; está en la página de la política o en el sitio web</translation>
    </message>
    <message>
      <source>is missing; the server's administrator knows it</source>
      <translation>falta; el administrador del servidor la conoce</translation>
    </message>
    <message>
      <source>is missing; write it, it goes into the history</source>
      <translation>falta; escríbala, pasa al historial</translation>
    </message>
    <message>
      <source>is missing; write the address as it stands on an envelope</source>
      <translation>falta; escriba la dirección como va en un sobre</translation>
    </message>
    <message>
      <source>is not a known key</source>
      <translation>no es una clave conocida</translation>
    </message>
    <message>
      <source>is not a known key{hint}; use {known}</source>
      <translation>no es una clave conocida{hint}; use {known}</translation>
    </message>
    <message>
      <source>is not the address of a database; write {form}</source>
      <translation>no es la dirección de una base de datos; escriba {form}</translation>
    </message>
    <message>
      <source>is not valid Unicode text; retype it</source>
      <translation>no es texto Unicode válido; escríbalo de nuevo</translation>
    </message>
    <message>
      <source>is protected by a password; save it and open it with another program</source>
      <translation>está protegido con contraseña; guárdelo y ábralo con otro programa</translation>
    </message>
    <message>
      <source>is set by this computer's administrator and cannot be changed here</source>
      <translation>lo fijó el administrador de este equipo y no se puede cambiar aquí</translation>
    </message>
    <message>
      <source>is too large; at most 100,000 pages</source>
      <translation>es demasiado grande; como máximo 100,000 páginas</translation>
    </message>
    <message>
      <source>is too long or holds characters that are not allowed; give {allowed}</source>
      <translation>es demasiado largo o contiene caracteres no permitidos; indique {allowed}</translation>
    </message>
    <message>
      <source>is too long or holds characters that no name has; correct it</source>
      <translation>es demasiado largo o contiene caracteres que ningún nombre tiene; corríjalo</translation>
    </message>
    <message>
      <source>it has none</source>
      <translation>no tiene ninguno</translation>
    </message>
    <message>
      <source>it has {count}</source>
      <translation>tiene {count}</translation>
    </message>
    <message>
      <source>it leads outside the calendar of {name}, which runs from {first} to {last}</source>
      <translation>sale del calendario de {name}, que va del {first} al {last}</translation>
    </message>
    <message>
      <source>it was closed</source>
      <translation>se cerró</translation>
    </message>
    <message>
      <source>it was reopened</source>
      <translation>se reabrió</translation>
    </message>
    <message>
      <source>it was voided</source>
      <translation>se anuló</translation>
    </message>
    <message>
      <source>key closes: {closes} is not after opens, {opens}</source>
      <translation>key closes: {closes} no es posterior a opens, {opens}</translation>
    </message>
    <message>
      <source>key day: month {month} has no day {day} in every year</source>
      <translation>key day: el mes {month} no tiene día {day} todos los años</translation>
    </message>
    <message>
      <source>key nth: must be 1 to 4, or -1 for the last one of the month</source>
      <translation>key nth: debe ser de 1 a 4, o -1 para el último del mes</translation>
    </message>
    <message>
      <source>key plus_days: goes with weekday and nth only</source>
      <translation>key plus_days: solo va con weekday y nth</translation>
    </message>
    <message>
      <source>key until: {until} is before since, {since}</source>
      <translation>key until: {until} es anterior a since, {since}</translation>
    </message>
    <message>
      <source>last 7 days</source>
      <translation>últimos 7 días</translation>
    </message>
    <message>
      <source>line {line}: is in the log already, as {reference}</source>
      <translation>línea {line}: ya está en el registro, como {reference}</translation>
    </message>
    <message>
      <source>line {line}: is not among the lines of these days</source>
      <translation>línea {line}: no está entre las líneas de estos días</translation>
    </message>
    <message>
      <source>line {line}: {why}</source>
      <translation>línea {line}: {why}</translation>
    </message>
    <message>
      <source>list and log agree</source>
      <translation>la lista y el registro coinciden</translation>
    </message>
    <message>
      <source>logged from this line</source>
      <translation>registrada desde esta línea</translation>
    </message>
    <message>
      <source>longer than {count} characters; a letter is a page</source>
      <translation>más de {count} caracteres; una carta es una página</translation>
    </message>
    <message>
      <source>longer than {count} characters; say it in a few sentences</source>
      <translation>más de {count} caracteres; dígalo en pocas oraciones</translation>
    </message>
    <message>
      <source>longer than {count} characters; shorten it</source>
      <translation>más de {count} caracteres; acórtelo</translation>
    </message>
    <message>
      <source>looks the same</source>
      <translation>parece igual</translation>
    </message>
    <message>
      <source>midnight</source>
      <translation>medianoche</translation>
    </message>
    <message>
      <source>more than one delivery chosen in the list</source>
      <translation>más de una entrega elegida en la lista</translation>
    </message>
    <message>
      <source>more than {count} deliveries do not fit into a sheet; export CSV or JSON</source>
      <translation>más de {count} entregas no caben en una hoja; exporte CSV o JSON</translation>
    </message>
    <message>
      <source>more than {most} deliveries came in this time; ask for fewer days</source>
      <translation>en este tiempo llegaron más de {most} entregas; pida menos días</translation>
    </message>
    <message>
      <source>must be 0 or more</source>
      <translation>debe ser 0 o más</translation>
    </message>
    <message>
      <source>must be a JSON object</source>
      <translation>debe ser un objeto JSON</translation>
    </message>
    <message>
      <source>must be a JSON object with the keys system, start, count, unit and direction</source>
      <translation>debe ser un objeto JSON con las claves system, start, count, unit y direction</translation>
    </message>
    <message>
      <source>must be a date such as 2026-12-14</source>
      <translation>debe ser una fecha como 2026-12-14</translation>
    </message>
    <message>
      <source>must be a day such as 2026-12-24, without quotation marks</source>
      <translation>debe ser un día como 2026-12-24, sin comillas</translation>
    </message>
    <message>
      <source>must be a name on one line</source>
      <translation>debe ser un nombre en una línea</translation>
    </message>
    <message>
      <source>must be a reference such as LD-2026-000123</source>
      <translation>debe ser una referencia como LD-2026-000123</translation>
    </message>
    <message>
      <source>must be a time of day such as "17:00"</source>
      <translation>debe ser una hora del día como "17:00"</translation>
    </message>
    <message>
      <source>must be a whole number</source>
      <translation>debe ser un número entero</translation>
    </message>
    <message>
      <source>must be a whole number from {low} to {high}</source>
      <translation>debe ser un número entero de {low} a {high}</translation>
    </message>
    <message>
      <source>must be business days from 1 to {most_days}, or blank: not announced</source>
      <translation>debe ser días hábiles de 1 a {most_days}, o en blanco: no anunciado</translation>
    </message>
    <message>
      <source>must be text</source>
      <translation>debe ser texto</translation>
    </message>
    <message>
      <source>must be text in quotes: {allowed}</source>
      <translation>debe ser texto entre comillas: {allowed}</translation>
    </message>
    <message>
      <source>must be text such as 2026-11-23T10:42:00-08:00</source>
      <translation>debe ser texto como 2026-11-23T10:42:00-08:00</translation>
    </message>
    <message>
      <source>must be true or false</source>
      <translation>debe ser true o false</translation>
    </message>
    <message>
      <source>must be {allowed}</source>
      <translation>debe ser {allowed}</translation>
    </message>
    <message>
      <source>must begin with its front matter between two lines of +++</source>
      <translation>debe empezar con su encabezado entre dos líneas de +++</translation>
    </message>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>name who is to have them, in at most {most} characters</source>
      <translation>indique a quién se asignan, con {most} caracteres como máximo</translation>
    </message>
    <message>
      <source>name: there are {most_views} views already; remove one first</source>
      <translation>name: ya hay {most_views} vistas; quite una primero</translation>
    </message>
    <message>
      <source>names no database; write {form}</source>
      <translation>no indica ninguna base de datos; escriba {form}</translation>
    </message>
    <message>
      <source>names no user or no host; write {form}</source>
      <translation>no indica usuario o servidor; escriba {form}</translation>
    </message>
    <message>
      <source>needs either the key day, or the keys weekday and nth</source>
      <translation>necesita la clave day, o las claves weekday y nth</translation>
    </message>
    <message>
      <source>neither lines nor a logo are set here (letters.head, letters.logo); nothing was kept</source>
      <translation>aquí no hay líneas ni logotipo configurados (letters.head, letters.logo); no se conservó nada</translation>
    </message>
    <message>
      <source>no connection to the shared desk at {host}; what was confirmed is safe there, nothing of this was saved: check the network and try again</source>
      <translation>sin conexión con la mesa compartida en {host}; lo confirmado está a salvo allí, nada de esto se guardó: compruebe la red e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>no date yet</source>
      <translation>aún sin fecha</translation>
    </message>
    <message>
      <source>no figure is set</source>
      <translation>sin cifra fijada</translation>
    </message>
    <message>
      <source>no file has such a name</source>
      <translation>ningún archivo se llama así</translation>
    </message>
    <message>
      <source>no letter waits to be printed</source>
      <translation>ninguna carta espera a ser impresa</translation>
    </message>
    <message>
      <source>no named columns</source>
      <translation>ninguna columna con nombre</translation>
    </message>
    <message>
      <source>none</source>
      <translation>no hay</translation>
    </message>
    <message>
      <source>noon</source>
      <translation>mediodía</translation>
    </message>
    <message>
      <source>not announced</source>
      <translation>no anunciado</translation>
    </message>
    <message>
      <source>not decided</source>
      <translation>sin decidir</translation>
    </message>
    <message>
      <source>not known yet</source>
      <translation>aún desconocida</translation>
    </message>
    <message>
      <source>not there any more</source>
      <translation>ya no está allí</translation>
    </message>
    <message>
      <source>nothing may follow the array</source>
      <translation>nada puede seguir a la matriz</translation>
    </message>
    <message>
      <source>now</source>
      <translation>ahora</translation>
    </message>
    <message>
      <source>of {day}</source>
      <translation>del {day}</translation>
    </message>
    <message>
      <source>only the letter service_not_accepted says {only}; remove it</source>
      <translation>solo la carta service_not_accepted dice {only}; quítelo</translation>
    </message>
    <message>
      <source>open</source>
      <translation>abierta</translation>
    </message>
    <message>
      <source>or drop files here</source>
      <translation>o suelte archivos aquí</translation>
    </message>
    <message>
      <source>our reference</source>
      <translation>nuestra referencia</translation>
    </message>
    <message>
      <source>outside of any condition</source>
      <translation>fuera de toda condición</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>vencida</translation>
    </message>
    <message>
      <source>page {number} is damaged and cannot be shown</source>
      <translation>la página {number} está dañada y no se puede mostrar</translation>
    </message>
    <message>
      <source>pages received, where a fax is incomplete</source>
      <translation>páginas recibidas, si un fax está incompleto</translation>
    </message>
    <message>
      <source>pages stated, where a fax is incomplete</source>
      <translation>páginas indicadas, si un fax está incompleto</translation>
    </message>
    <message>
      <source>policy version {version} exists twice; change the key version of one of them</source>
      <translation>la versión {version} de la política existe dos veces; cambie la clave version de una de ellas</translation>
    </message>
    <message>
      <source>policy version {version}: {altered}</source>
      <translation>versión {version} de la política: {altered}</translation>
    </message>
    <message>
      <source>policy versions {version} and {other} have one effective date, {effective}; change the key effective of one of them</source>
      <translation>las versiones {version} y {other} de la política tienen la misma fecha de vigencia, {effective}; cambie la clave effective de una de ellas</translation>
    </message>
    <message>
      <source>postgresql://USER@HOST[:PORT]/NAME, without the password</source>
      <translation>postgresql://USUARIO@SERVIDOR[:PUERTO]/NOMBRE, sin la contraseña</translation>
    </message>
    <message>
      <source>printed {count} of {every}</source>
      <translation>impresas {count} de {every}</translation>
    </message>
    <message>
      <source>printed {count} of {every}; continue from {next}</source>
      <translation>impresas {count} de {every}; continúe desde la {next}</translation>
    </message>
    <message>
      <source>printer {name}</source>
      <translation>impresora {name}</translation>
    </message>
    <message>
      <source>reopened</source>
      <translation>reabiertas</translation>
    </message>
    <message>
      <source>requests</source>
      <translation>solicitudes</translation>
    </message>
    <message>
      <source>required</source>
      <translation>obligatorio</translation>
    </message>
    <message>
      <source>restoring replaces the tables of the log</source>
      <translation>restaurar sustituye las tablas del registro</translation>
    </message>
    <message>
      <source>row {rule}</source>
      <translation>fila {rule}</translation>
    </message>
    <message>
      <source>same case</source>
      <translation>mismo caso</translation>
    </message>
    <message>
      <source>same instrument</source>
      <translation>mismos documentos</translation>
    </message>
    <message>
      <source>set PGPASSWORD, or write it into the file .pgpass that PostgreSQL's own programs read</source>
      <translation>defina PGPASSWORD, o escríbala en el archivo .pgpass que leen los programas de PostgreSQL</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>alguien</translation>
    </message>
    <message>
      <source>somebody else</source>
      <translation>otra persona</translation>
    </message>
    <message>
      <source>system, en or es</source>
      <translation>system, en o es</translation>
    </message>
    <message>
      <source>t</source>
      <translation>h</translation>
    </message>
    <message>
      <source>t, y, -3, mon, 11/23</source>
      <translation>h, a, -3, lun, 11/23</translation>
    </message>
    <message>
      <source>t, y, -3, mon, 11/23 or 2026-11-23</source>
      <translation>h, a, -3, lun, 11/23 o 2026-11-23</translation>
    </message>
    <message>
      <source>t, y, -3, mon, 11/23 · 914, 2p</source>
      <translation>h, a, -3, lun, 11/23 · 914, 2p</translation>
    </message>
    <message>
      <source>tells no day of receipt</source>
      <translation>no indica el día de recepción</translation>
    </message>
    <message>
      <source>text, such as Paralegal</source>
      <translation>texto, p. ej. Paralegal</translation>
    </message>
    <message>
      <source>text, such as Tel. +1 415 555 0100; legal@example.com</source>
      <translation>texto, p. ej. Tel. +1 415 555 0100; legal@example.com</translation>
    </message>
    <message>
      <source>the California courts</source>
      <translation>los tribunales de California</translation>
    </message>
    <message>
      <source>the address of headquarters, in one line</source>
      <translation>la dirección de la sede, en una línea</translation>
    </message>
    <message>
      <source>the address of that portal</source>
      <translation>la dirección de ese portal</translation>
    </message>
    <message>
      <source>the caption</source>
      <translation>la carátula</translation>
    </message>
    <message>
      <source>the case number</source>
      <translation>el número de caso</translation>
    </message>
    <message>
      <source>the company's name in law</source>
      <translation>la denominación legal de la empresa</translation>
    </message>
    <message>
      <source>the company's short name</source>
      <translation>el nombre corto de la empresa</translation>
    </message>
    <message>
      <source>the court or agency</source>
      <translation>el tribunal u organismo</translation>
    </message>
    <message>
      <source>the database refuses {name} = {wanted} (it stays {found}); move it to a local disk</source>
      <translation>la base de datos rechaza {name} = {wanted} (sigue en {found}); muévala a un disco local</translation>
    </message>
    <message>
      <source>the day of mailing</source>
      <translation>el día del envío por correo</translation>
    </message>
    <message>
      <source>the day of receipt ({path})</source>
      <translation>el día de recepción ({path})</translation>
    </message>
    <message>
      <source>the day of receipt at the office</source>
      <translation>el día de recepción en la oficina</translation>
    </message>
    <message>
      <source>the day of receipt, “{text}”, is no day; write 2026-11-24 or 11/24/2026</source>
      <translation>el día de recepción, «{text}», no es un día; escriba 2026-11-24 o 11/24/2026</translation>
    </message>
    <message>
      <source>the day on which the request was sent</source>
      <translation>el día en que se envió la solicitud</translation>
    </message>
    <message>
      <source>the day on which the summons was issued</source>
      <translation>el día en que se expidió el emplazamiento</translation>
    </message>
    <message>
      <source>the day that the letter bears</source>
      <translation>el día que lleva la carta</translation>
    </message>
    <message>
      <source>the delivery cannot be imported</source>
      <translation>la entrega no se puede importar</translation>
    </message>
    <message>
      <source>the department that writes</source>
      <translation>el departamento que escribe</translation>
    </message>
    <message>
      <source>the desk has this one already; nothing was kept</source>
      <translation>la mesa ya tiene este; no se conservó nada</translation>
    </message>
    <message>
      <source>the desk in this computer's data folder</source>
      <translation>la mesa de la carpeta de datos de este equipo</translation>
    </message>
    <message>
      <source>the draft could not be kept ({fault}); save the delivery soon</source>
      <translation>no se pudo conservar el borrador ({fault}); guarde pronto la entrega</translation>
    </message>
    <message>
      <source>the draft could not be removed ({why})</source>
      <translation>no se pudo quitar el borrador ({why})</translation>
    </message>
    <message>
      <source>the due list begins today; leave it out</source>
      <translation>la lista de vencimientos empieza hoy; déjelo en blanco</translation>
    </message>
    <message>
      <source>the federal courts</source>
      <translation>los tribunales federales</translation>
    </message>
    <message>
      <source>the front matter is not valid TOML: {why}</source>
      <translation>el encabezado no es TOML válido: {why}</translation>
    </message>
    <message>
      <source>the front matter must be kind = "{kind}" and heading = "…"</source>
      <translation>el encabezado debe ser kind = "{kind}" y heading = "…"</translation>
    </message>
    <message>
      <source>the history of this delivery is damaged; run legaldesk verify and restore the last backup</source>
      <translation>el historial de esta entrega está dañado; ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>the input is not UTF-8 text; save it as UTF-8</source>
      <translation>la entrada no es texto UTF-8; guárdela como UTF-8</translation>
    </message>
    <message>
      <source>the last print job has the letters 1 to {count}, not {first}</source>
      <translation>el último trabajo de impresión tiene las cartas de la 1 a la {count}, no la {first}</translation>
    </message>
    <message>
      <source>the last print job is done: {said}; --from N prints it again from one of its letters on</source>
      <translation>el último trabajo de impresión está terminado: {said}; --from N lo imprime de nuevo a partir de una de sus cartas</translation>
    </message>
    <message>
      <source>the letter that this one replaces; empty if it replaces none</source>
      <translation>la carta que esta reemplaza; vacío si no reemplaza ninguna</translation>
    </message>
    <message>
      <source>the local rule or order that sets the period in court days; Rule 6(a) itself knows none</source>
      <translation>la regla u orden local que fija el plazo en días judiciales hábiles; la Regla 6(a) no los conoce</translation>
    </message>
    <message>
      <source>the log holds facts that cannot be read: run legaldesk verify</source>
      <translation>el registro contiene datos que no se pueden leer: ejecute legaldesk verify</translation>
    </message>
    <message>
      <source>the log holds more deliveries than its lists show, so an index is damaged; what was logged is safe: run legaldesk verify and restore the last backup</source>
      <translation>el registro contiene más entregas de las que muestran sus listas, así que un índice está dañado; lo registrado está a salvo: ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>the log holds what cannot be read; no report was made: run legaldesk verify and restore the last backup</source>
      <translation>el registro contiene algo que no se puede leer; no se hizo ningún informe: ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>the name of the portal for agencies</source>
      <translation>el nombre del portal para autoridades</translation>
    </message>
    <message>
      <source>the name of who asks</source>
      <translation>el nombre de quien solicita</translation>
    </message>
    <message>
      <source>the notice {notice} is mandatory for {kind}; place it with {{% include "{name}" %}}, {where}</source>
      <translation>el aviso {notice} es obligatorio para {kind}; póngalo con {{% include "{name}" %}}, {where}</translation>
    </message>
    <message>
      <source>the office</source>
      <translation>la oficina</translation>
    </message>
    <message>
      <source>the office's calendar</source>
      <translation>calendario de la oficina</translation>
    </message>
    <message>
      <source>the office's own counting</source>
      <translation>cómputo propio de la oficina</translation>
    </message>
    <message>
      <source>the policy version of the day of receipt</source>
      <translation>la versión de la política del día de recepción</translation>
    </message>
    <message>
      <source>the policy version {version} was added before; give the new one another name</source>
      <translation>la versión {version} de la política ya se añadió antes; dé otro nombre a la nueva</translation>
    </message>
    <message>
      <source>the reference of the earlier delivery that this one refers to</source>
      <translation>la referencia de la entrega anterior a la que esta se refiere</translation>
    </message>
    <message>
      <source>the registered agent for service of process</source>
      <translation>el agente registrado para notificaciones</translation>
    </message>
    <message>
      <source>the report has {count} rows, more than the {most} that are printed; ask for fewer days, or write a .csv or .xlsx file</source>
      <translation>el informe tiene {count} filas, más de las {most} que se imprimen; pida menos días o escriba un archivo .csv o .xlsx</translation>
    </message>
    <message>
      <source>the report {name} has no picture for these days; write a .csv, .xlsx or .pdf file</source>
      <translation>el informe {name} no tiene imagen para estos días; escriba un archivo .csv, .xlsx o .pdf</translation>
    </message>
    <message>
      <source>the same case number</source>
      <translation>el mismo número de caso</translation>
    </message>
    <message>
      <source>the same number</source>
      <translation>el mismo número</translation>
    </message>
    <message>
      <source>the same number as in line {line}</source>
      <translation>el mismo número que en la línea {line}</translation>
    </message>
    <message>
      <source>the same sender at that time</source>
      <translation>el mismo remitente a esa hora</translation>
    </message>
    <message>
      <source>the screen “{name}”</source>
      <translation>la pantalla «{name}»</translation>
    </message>
    <message>
      <source>the server is read-only at present; nothing of this was saved, everything saved before is safe: tell its administrator</source>
      <translation>el servidor es ahora de solo lectura; nada de esto se guardó, todo lo guardado antes está a salvo: avise a su administrador</translation>
    </message>
    <message>
      <source>the server refuses the user or the password; check both</source>
      <translation>el servidor rechaza el usuario o la contraseña; compruebe ambos</translation>
    </message>
    <message>
      <source>the server refuses this user from this computer; ask its administrator</source>
      <translation>el servidor rechaza a este usuario desde este equipo; pregunte a su administrador</translation>
    </message>
    <message>
      <source>the server takes no more connections; nothing of this was saved, everything saved before is safe: try again later, or tell its administrator</source>
      <translation>el servidor no admite más conexiones; nada de esto se guardó, todo lo guardado antes está a salvo: inténtelo más tarde o avise a su administrador</translation>
    </message>
    <message>
      <source>the server's disk fails; nothing of this was saved, everything saved before is safe: tell the server's administrator</source>
      <translation>el disco del servidor falla; nada de esto se guardó, todo lo guardado antes está a salvo: avise al administrador del servidor</translation>
    </message>
    <message>
      <source>the server's disk is full; nothing of this was saved, everything saved before is safe: tell the server's administrator</source>
      <translation>el disco del servidor está lleno; nada de esto se guardó, todo lo guardado antes está a salvo: avise al administrador del servidor</translation>
    </message>
    <message>
      <source>the server's memory is used up; nothing of this was saved, everything saved before is safe: try again later</source>
      <translation>la memoria del servidor está agotada; nada de esto se guardó, todo lo guardado antes está a salvo: inténtelo más tarde</translation>
    </message>
    <message>
      <source>the shared desk</source>
      <translation>la mesa compartida</translation>
    </message>
    <message>
      <source>the sheet {sheet} has the places 1 to {places}, not {first}</source>
      <translation>la hoja {sheet} tiene las posiciones 1 a {places}, no {first}</translation>
    </message>
    <message>
      <source>the sign-off {name} cannot be read; it may be of a newer LegalDesk; nothing has changed</source>
      <translation>no se puede leer la conformidad {name}; quizá sea de un LegalDesk más nuevo; no ha cambiado nada</translation>
    </message>
    <message>
      <source>the text holds a character that is not valid Unicode; retype it</source>
      <translation>el texto contiene un carácter que no es Unicode válido; escríbalo de nuevo</translation>
    </message>
    <message>
      <source>the verdict on {reference} calls for the letter {letter}, not {kind}; counsel's decision can change that (legaldesk decide)</source>
      <translation>el dictamen sobre {reference} pide la carta {letter}, no {kind}; la decisión del abogado puede cambiarlo (legaldesk decide)</translation>
    </message>
    <message>
      <source>the whole path of a folder</source>
      <translation>la ruta completa de una carpeta</translation>
    </message>
    <message>
      <source>the whole path of a picture file</source>
      <translation>la ruta completa de un archivo de imagen</translation>
    </message>
    <message>
      <source>the year of {day} is too far from the day of receipt; check the year</source>
      <translation>el año de {day} está demasiado lejos del día de recepción; compruebe el año</translation>
    </message>
    <message>
      <source>the year {year} is too long ago; write a date from {first} on</source>
      <translation>el año {year} es demasiado remoto; escriba una fecha desde {first}</translation>
    </message>
    <message>
      <source>there is a view called {name} already; choose another name</source>
      <translation>ya hay una vista llamada {name}; elija otro nombre</translation>
    </message>
    <message>
      <source>there is no calendar {name}; use one of {names}</source>
      <translation>no hay ningún calendario {name}; use uno de estos: {names}</translation>
    </message>
    <message>
      <source>there is no delivery {reference} in the log; a reference looks like LD-2026-000123</source>
      <translation>no hay ninguna entrega {reference} en el registro; una referencia es como LD-2026-000123</translation>
    </message>
    <message>
      <source>there is no field '{name}.{attr}'; use one of {known}</source>
      <translation>no hay ningún campo '{name}.{attr}'; use uno de estos: {known}</translation>
    </message>
    <message>
      <source>there is no field {name}; use one of {known}</source>
      <translation>no hay ningún campo {name}; use uno de estos: {known}</translation>
    </message>
    <message>
      <source>there is no letter to print</source>
      <translation>no hay ninguna carta que imprimir</translation>
    </message>
    <message>
      <source>there is no letter {number} in the log</source>
      <translation>no hay ninguna carta {number} en el registro</translation>
    </message>
    <message>
      <source>there is no notice {name}; use one of {known}</source>
      <translation>no hay ningún aviso {name}; use uno de estos: {known}</translation>
    </message>
    <message>
      <source>there is no policy version; add one with: legaldesk policy add FILE</source>
      <translation>no hay ninguna versión de la política; añada una con: legaldesk policy add FILE</translation>
    </message>
    <message>
      <source>there is no print job to continue; `legaldesk print` begins one</source>
      <translation>no hay ningún trabajo de impresión que continuar; `legaldesk print` empieza uno</translation>
    </message>
    <message>
      <source>there is no such database on the server; have its administrator make it (CREATE DATABASE)</source>
      <translation>no existe esa base de datos en el servidor; pida a su administrador que la cree (CREATE DATABASE)</translation>
    </message>
    <message>
      <source>this computer has no keyring to keep the password in; nothing was kept: {way_out}</source>
      <translation>este equipo no tiene llavero donde guardar la contraseña; no se guardó nada: {way_out}</translation>
    </message>
    <message>
      <source>this computer's clock stands at {now} UTC, which cannot be; set it right and open the desk again: nothing was opened or changed</source>
      <translation>el reloj de este equipo marca {now} UTC, lo que no puede ser; póngalo en hora y abra la mesa de nuevo: no se abrió ni cambió nada</translation>
    </message>
    <message>
      <source>this computer's keyring ({name}) would write the password into a file that others can read; nothing was kept: {way_out}</source>
      <translation>el llavero de este equipo ({name}) escribiría la contraseña en un archivo que otros pueden leer; no se guardó nada: {way_out}</translation>
    </message>
    <message>
      <source>this computer's keyring is locked; nothing was kept: unlock it and try again, or {way_out}</source>
      <translation>el llavero de este equipo está bloqueado; no se guardó nada: desbloquéelo e inténtelo de nuevo, o {way_out}</translation>
    </message>
    <message>
      <source>this computer's keyring refuses to keep the password; nothing was kept: {way_out}</source>
      <translation>el llavero de este equipo se niega a guardar la contraseña; no se guardó nada: {way_out}</translation>
    </message>
    <message>
      <source>this desk already holds deliveries; give an empty data folder with --data-dir</source>
      <translation>esta mesa ya contiene entregas; indique una carpeta de datos vacía con --data-dir</translation>
    </message>
    <message>
      <source>this desk has logged for {name}; open another data folder for {other}</source>
      <translation>esta mesa ha registrado para {name}; abra otra carpeta de datos para {other}</translation>
    </message>
    <message>
      <source>this is not valid JSON ({why}); give one JSON object for one delivery</source>
      <translation>esto no es JSON válido ({why}); dé un objeto JSON por entrega</translation>
    </message>
    <message>
      <source>this month</source>
      <translation>este mes</translation>
    </message>
    <message>
      <source>this version has to change the tables of the log</source>
      <translation>esta versión tiene que cambiar las tablas del registro</translation>
    </message>
    <message>
      <source>this week</source>
      <translation>esta semana</translation>
    </message>
    <message>
      <source>this year</source>
      <translation>este año</translation>
    </message>
    <message>
      <source>those in the tab Fields</source>
      <translation>los de la pestaña Campos</translation>
    </message>
    <message>
      <source>today</source>
      <translation>hoy</translation>
    </message>
    <message>
      <source>today or overdue</source>
      <translation>hoy o vencida</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>mañana</translation>
    </message>
    <message>
      <source>too many brackets within one another</source>
      <translation>demasiados corchetes anidados</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true o false</translation>
    </message>
    <message>
      <source>two columns are {meaning}; keep one of them</source>
      <translation>dos columnas son {meaning}; deje una de ellas</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>deshecha</translation>
    </message>
    <message>
      <source>us_letter or a4</source>
      <translation>us_letter o a4</translation>
    </message>
    <message>
      <source>version = "…" must be given in letters, figures, . _ and -, 30 at most</source>
      <translation>version = "…" debe darse con letras, cifras, . _ y -, 30 como máximo</translation>
    </message>
    <message>
      <source>version of {policy_version}</source>
      <translation>versión: {policy_version}</translation>
    </message>
    <message>
      <source>void</source>
      <translation>anulada</translation>
    </message>
    <message>
      <source>voided</source>
      <translation>anulada</translation>
    </message>
    <message>
      <source>was changed behind LegalDesk's back; restore it from the last backup</source>
      <translation>se cambió a espaldas de LegalDesk; restáurelo de la última copia</translation>
    </message>
    <message>
      <source>what it is, as the word of the log, such as search_warrant</source>
      <translation>qué es, con la palabra del registro, p. ej. search_warrant</translation>
    </message>
    <message>
      <source>what it is, for the middle of a sentence</source>
      <translation>qué es, para el medio de una oración</translation>
    </message>
    <message>
      <source>what tells one delivery from another ({path})</source>
      <translation>lo que distingue una entrega de otra ({path})</translation>
    </message>
    <message>
      <source>where abuse is reported</source>
      <translation>dónde se denuncian los abusos</translation>
    </message>
    <message>
      <source>where {fields} is set</source>
      <translation>donde esté definido {fields}</translation>
    </message>
    <message>
      <source>who asks, as the word of the log, such as civil_litigant</source>
      <translation>quién solicita, con la palabra del registro, p. ej. civil_litigant</translation>
    </message>
    <message>
      <source>withdrawn</source>
      <translation>retirada</translation>
    </message>
    <message>
      <source>wrong channel</source>
      <translation>canal equivocado</translation>
    </message>
    <message>
      <source>y</source>
      <translation>a</translation>
    </message>
    <message>
      <source>yes if it came by mail or courier, also to the registered agent</source>
      <translation>sí, si llegó por correo o mensajería, también al agente registrado</translation>
    </message>
    <message>
      <source>yes if pages of a fax are missing</source>
      <translation>sí, si faltan páginas de un fax</translation>
    </message>
    <message>
      <source>yes if the policy counts the papers as civil process</source>
      <translation>sí, si la política cuenta los documentos como proceso civil</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>ayer</translation>
    </message>
    <message>
      <source>{address} is no email address; give one such as name@example.com</source>
      <translation>{address} no es una dirección de correo electrónico; dé una como name@example.com</translation>
    </message>
    <message>
      <source>{away}, nearly late</source>
      <translation>{away}, casi vencida</translation>
    </message>
    <message>
      <source>{bad} of {count} deliveries cannot be imported</source>
      <translation>{bad} de {count} entregas no se pueden importar</translation>
    </message>
    <message>
      <source>{bad} of {every} pieces of civil process ({share}) were not validly served.</source>
      <translation>{bad} de {every} notificaciones civiles ({share}) no fueron válidas.</translation>
    </message>
    <message>
      <source>{by} changed {reference} while you correct it</source>
      <translation>{by} cambió {reference} mientras usted la corrige</translation>
    </message>
    <message>
      <source>{carrier}: check digit fits</source>
      <translation>{carrier}: el dígito de control coincide</translation>
    </message>
    <message>
      <source>{carrier}? The check digit does not fit</source>
      <translation>¿{carrier}? El dígito de control no coincide</translation>
    </message>
    <message>
      <source>{channel}, extra time</source>
      <translation>{channel}, con tiempo adicional</translation>
    </message>
    <message>
      <source>{chart}, {series} ({unit}): {told}.</source>
      <translation>{chart}, {series} ({unit}): {told}.</translation>
    </message>
    <message>
      <source>{choices} fields were</source>
      <translation>{choices} campos</translation>
    </message>
    <message>
      <source>{clock}: due today.</source>
      <translation>{clock}: vence hoy.</translation>
    </message>
    <message>
      <source>{clock}: nearly late, due {day}.</source>
      <translation>{clock}: casi vencida, vence {day}.</translation>
    </message>
    <message>
      <source>{clock}: overdue since {day}.</source>
      <translation>{clock}: vencida desde {day}.</translation>
    </message>
    <message>
      <source>{closed} are closed days: the period goes back to {day} ({law}).</source>
      <translation>{closed} son inhábiles: el plazo retrocede al {day} ({law}).</translation>
    </message>
    <message>
      <source>{closed} are closed days: the period runs on to {day} ({law}).</source>
      <translation>{closed} son inhábiles: el plazo sigue hasta el {day} ({law}).</translation>
    </message>
    <message>
      <source>{closed} is a closed day: the period goes back to {day} ({law}).</source>
      <translation>{closed} es inhábil: el plazo retrocede al {day} ({law}).</translation>
    </message>
    <message>
      <source>{closed} is a closed day: the period runs on to {day} ({law}).</source>
      <translation>{closed} es inhábil: el plazo sigue hasta el {day} ({law}).</translation>
    </message>
    <message>
      <source>{columns} not known</source>
      <translation>Sin identificar: {columns}</translation>
    </message>
    <message>
      <source>{company}, {department}: {first} to {last}</source>
      <translation>{company}, {department}: del {first} al {last}</translation>
    </message>
    <message>
      <source>{count:,} chosen</source>
      <translation>{count:,} elegidas</translation>
    </message>
    <message>
      <source>{count:,} deliveries</source>
      <translation>{count:,} entregas</translation>
    </message>
    <message>
      <source>{count:,} deliveries are not on the list</source>
      <translation>{count:,} entregas no están en la lista</translation>
    </message>
    <message>
      <source>{count:,} deliveries are {done}</source>
      <translation>{count:,} entregas: {done}</translation>
    </message>
    <message>
      <source>{count:,} lines are missing in the log</source>
      <translation>{count:,} líneas faltan en el registro</translation>
    </message>
    <message>
      <source>{count:,} lines are unreadable</source>
      <translation>{count:,} líneas son ilegibles</translation>
    </message>
    <message>
      <source>{count:,} matched.{outside}</source>
      <translation>{count:,} coinciden.{outside}</translation>
    </message>
    <message>
      <source>{count:,} older entries are in the log.</source>
      <translation>Hay {count:,} entradas anteriores en el registro.</translation>
    </message>
    <message>
      <source>{count:,} rows are</source>
      <translation>{count:,} filas</translation>
    </message>
    <message>
      <source>{count:,} rows are chosen; at most {most_copied:,} can be copied. Export them instead.</source>
      <translation>Hay {count:,} filas elegidas; se pueden copiar {most_copied:,} como máximo. Expórtelas en su lugar.</translation>
    </message>
    <message>
      <source>{count:,} {noun} written to {path}.</source>
      <translation>{count:,} {noun} en {path}.</translation>
    </message>
    <message>
      <source>{count} Fridays</source>
      <translation>{count} viernes</translation>
    </message>
    <message>
      <source>{count} Mondays</source>
      <translation>{count} lunes</translation>
    </message>
    <message>
      <source>{count} Saturdays</source>
      <translation>{count} sábados</translation>
    </message>
    <message>
      <source>{count} Sundays</source>
      <translation>{count} domingos</translation>
    </message>
    <message>
      <source>{count} Thursdays</source>
      <translation>{count} jueves</translation>
    </message>
    <message>
      <source>{count} Tuesdays</source>
      <translation>{count} martes</translation>
    </message>
    <message>
      <source>{count} Wednesdays</source>
      <translation>{count} miércoles</translation>
    </message>
    <message>
      <source>{count} attached to {reference}.</source>
      <translation>Adjuntado a {reference}: {count}.</translation>
    </message>
    <message>
      <source>{count} business days</source>
      <translation>{count} días hábiles</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <translation>{count} bytes</translation>
    </message>
    <message>
      <source>{count} calendar days</source>
      <translation>{count} días naturales</translation>
    </message>
    <message>
      <source>{count} columns are</source>
      <translation>{count} columnas</translation>
    </message>
    <message>
      <source>{count} court days</source>
      <translation>{count} días judiciales hábiles</translation>
    </message>
    <message>
      <source>{count} days</source>
      <translation>{count} días</translation>
    </message>
    <message>
      <source>{count} deliveries are chosen; at most {most} are changed at once: narrow the list</source>
      <translation>hay {count} entregas elegidas; se cambian como máximo {most} a la vez: acote la lista</translation>
    </message>
    <message>
      <source>{count} deliveries are not on the list</source>
      <translation>{count} entregas no están en la lista</translation>
    </message>
    <message>
      <source>{count} deliveries in 1 week; most came {way} ({most}).</source>
      <translation>{count} entregas en 1 semana; la mayoría llegó {way} ({most}).</translation>
    </message>
    <message>
      <source>{count} deliveries in {weeks} weeks; most came {way} ({most}).</source>
      <translation>{count} entregas en {weeks} semanas; la mayoría llegó {way} ({most}).</translation>
    </message>
    <message>
      <source>{count} deliveries; {first} to {last}.</source>
      <translation>{count} entregas; de {first} a {last}.</translation>
    </message>
    <message>
      <source>{count} drafts wait</source>
      <translation>{count} borradores esperan</translation>
    </message>
    <message>
      <source>{count} files are</source>
      <translation>{count} archivos</translation>
    </message>
    <message>
      <source>{count} files at once are too many; attach {most} at most</source>
      <translation>{count} archivos a la vez son demasiados; adjunte {most} como máximo</translation>
    </message>
    <message>
      <source>{count} half-filled deliveries were kept</source>
      <translation>Se conservaron {count} entregas a medio llenar</translation>
    </message>
    <message>
      <source>{count} holidays</source>
      <translation>{count} feriados</translation>
    </message>
    <message>
      <source>{count} hours</source>
      <translation>{count} horas</translation>
    </message>
    <message>
      <source>{count} is not a number of deliveries between 1 and {most}</source>
      <translation>{count} no es un número de entregas entre 1 y {most}</translation>
    </message>
    <message>
      <source>{count} lines are missing in the log</source>
      <translation>{count} líneas faltan en el registro</translation>
    </message>
    <message>
      <source>{count} lines are unreadable</source>
      <translation>{count} líneas son ilegibles</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} más</translation>
    </message>
    <message>
      <source>{count} more are in the log.</source>
      <translation>Hay {count} más en el registro.</translation>
    </message>
    <message>
      <source>{count} more deliveries of it are in the log.</source>
      <translation>Hay {count} entregas más de él en el registro.</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} páginas</translation>
    </message>
    <message>
      <source>{count} requests received from {first} to {last}; each delivery is one request, void ones are left out.</source>
      <translation>{count} solicitudes recibidas del {first} al {last}; cada entrega es una solicitud, las anuladas no se cuentan.</translation>
    </message>
    <message>
      <source>{count} settings of {name} hold now.</source>
      <translation>Ahora valen {count} ajustes de {name}.</translation>
    </message>
    <message>
      <source>{database}: the log is damaged ({where}: {what}), so no backup was kept and earlier ones stay as they are; legaldesk verify names all that is wrong</source>
      <translation>{database}: el registro está dañado ({where}: {what}), así que no se conservó ninguna copia y las anteriores quedan como están; legaldesk verify nombra todo lo que está mal</translation>
    </message>
    <message>
      <source>{days} business days from {day}</source>
      <translation>{days} días hábiles desde el {day}</translation>
    </message>
    <message>
      <source>{days} business days from {day}, 1 day paused</source>
      <translation>{days} días hábiles desde el {day}, 1 día en pausa</translation>
    </message>
    <message>
      <source>{days} business days from {day}, {count} days paused</source>
      <translation>{days} días hábiles desde el {day}, {count} días en pausa</translation>
    </message>
    <message>
      <source>{days} days from {day}</source>
      <translation>{days} días desde el {day}</translation>
    </message>
    <message>
      <source>{days} is not a number of days from 0 to {most}</source>
      <translation>{days} no es un número de días de 0 a {most}</translation>
    </message>
    <message>
      <source>{day} ({why})</source>
      <translation>{day} ({why})</translation>
    </message>
    <message>
      <source>{day} is before the papers came, on {received_on}; correct it</source>
      <translation>{day} es anterior a la llegada de los documentos, el {received_on}; corríjalo</translation>
    </message>
    <message>
      <source>{day} is more than {years} years away; correct the year</source>
      <translation>{day} está a más de {years} años; corrija el año</translation>
    </message>
    <message>
      <source>{day} is outside the calendar of {name}, which runs from {first} to {last}</source>
      <translation>{day} está fuera del calendario de {name}, que va del {first} al {last}</translation>
    </message>
    <message>
      <source>{day} is signed off: {list}.</source>
      <translation>{day} tiene el visto bueno: {list}.</translation>
    </message>
    <message>
      <source>{day} is the day of the event; it is not counted ({law}).</source>
      <translation>El {day} es el día del hecho; no se cuenta ({law}).</translation>
    </message>
    <message>
      <source>{day} lies outside {first} to {last}; correct the year</source>
      <translation>{day} está fuera del intervalo de {first} a {last}; corrija el año</translation>
    </message>
    <message>
      <source>{day} was confirmed by {by} ({rule}).</source>
      <translation>{by} confirmó el {day} ({rule}).</translation>
    </message>
    <message>
      <source>{day} was confirmed by {by} ({rule}, {citation}).</source>
      <translation>El {day} lo confirmó {by} ({rule}, {citation}).</translation>
    </message>
    <message>
      <source>{day} was entered from the paper by a person.</source>
      <translation>Una persona tomó del documento el {day}.</translation>
    </message>
    <message>
      <source>{deliveries} can be imported</source>
      <translation>{deliveries} se pueden importar</translation>
    </message>
    <message>
      <source>{deliveries} imported{span}.{left}</source>
      <translation>Importado: {deliveries}{span}.{left}</translation>
    </message>
    <message>
      <source>{differences}; log what is missing, or say why the day is signed off so</source>
      <translation>{differences}; registre lo que falta o diga por qué se da conformidad así al día</translation>
    </message>
    <message>
      <source>{ended}; the rest is as it was.</source>
      <translation>{ended}; lo demás está como estaba.</translation>
    </message>
    <message>
      <source>{end} is before --from ({begin}); exchange them</source>
      <translation>{end} es anterior a --from ({begin}); intercámbielos</translation>
    </message>
    <message>
      <source>{few} and {count} more</source>
      <translation>{few} y {count} más</translation>
    </message>
    <message>
      <source>{fields} changed by both of you: choose beneath.</source>
      <translation>{fields} con cambios de ambos: elija debajo.</translation>
    </message>
    <message>
      <source>{fields}: as with the one before; {keys} empties them.</source>
      <translation>{fields}: como en la anterior; {keys} los vacía.</translation>
    </message>
    <message>
      <source>{field}: there is no delivery {reference} in the log</source>
      <translation>{field}: no hay ninguna entrega {reference} en el registro</translation>
    </message>
    <message>
      <source>{file}: another program keeps the log locked; nothing of this was saved, everything saved before is safe: close the other program or wait, then try again</source>
      <translation>{file}: otro programa mantiene bloqueado el registro; nada de esto se guardó, todo lo guardado antes está a salvo: cierre el otro programa o espere, e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{file}: cannot be used ({why}); nothing was changed: check the folder, or choose another one</source>
      <translation>{file}: no se puede usar ({why}); no se cambió nada: compruebe la carpeta o elija otra</translation>
    </message>
    <message>
      <source>{file}: is a database of another program; nothing was changed: choose another data folder</source>
      <translation>{file}: es una base de datos de otro programa; no se cambió nada: elija otra carpeta de datos</translation>
    </message>
    <message>
      <source>{file}: is a folder, but the database belongs there; choose another data folder</source>
      <translation>{file}: es una carpeta, pero ahí va la base de datos; elija otra carpeta de datos</translation>
    </message>
    <message>
      <source>{file}: is empty, so its content was lost; nothing was changed: restore the last backup, or move the file away to start an empty log</source>
      <translation>{file}: está vacío, así que se perdió su contenido; no se cambió nada: restaure la última copia o aparte el archivo para empezar un registro vacío</translation>
    </message>
    <message>
      <source>{file}: is missing, but the files beside it belong to a log; nothing was changed: restore the last backup, or move everything called {name}… away to start an empty log</source>
      <translation>{file}: falta, pero los archivos junto a él son de un registro; no se cambió nada: restaure la última copia o aparte todo lo que se llame {name}… para empezar un registro vacío</translation>
    </message>
    <message>
      <source>{file}: is not a database, or its beginning is damaged; nothing was changed: choose another data folder or restore the last backup</source>
      <translation>{file}: no es una base de datos, o su comienzo está dañado; no se cambió nada: elija otra carpeta de datos o restaure la última copia</translation>
    </message>
    <message>
      <source>{file}: the database is damaged or is no database; nothing was changed: copy the file away untouched and restore the last backup (legaldesk verify names what is wrong)</source>
      <translation>{file}: la base de datos está dañada o no es una base de datos; no se cambió nada: copie el archivo intacto a otro lugar y restaure la última copia (legaldesk verify nombra lo que está mal)</translation>
    </message>
    <message>
      <source>{file}: the disk is full or refuses to write; nothing of this was saved, everything saved before is safe: make room and try again</source>
      <translation>{file}: el disco está lleno o no deja escribir; nada de esto se guardó, todo lo guardado antes está a salvo: haga sitio e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{file}: the folder or the database may not be written; nothing was changed: ask for the right to write to {parent}, or choose another data folder</source>
      <translation>{file}: no se permite escribir en la carpeta o en la base de datos; no se cambió nada: pida permiso para escribir en {parent} o elija otra carpeta de datos</translation>
    </message>
    <message>
      <source>{file}: the memory is used up; nothing of this was saved: close other programs and try again</source>
      <translation>{file}: la memoria está agotada; nada de esto se guardó: cierre otros programas e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{file}: {name} cannot be the name of a calendar; use small letters, figures and -, not federal</source>
      <translation>{file}: {name} no puede ser el nombre de un calendario; use letras minúsculas, cifras y -, pero no federal</translation>
    </message>
    <message>
      <source>{first} (and {count} more)</source>
      <translation>{first} (y {count} más)</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} y {last}</translation>
    </message>
    <message>
      <source>{first} or {last}</source>
      <translation>{first} o {last}</translation>
    </message>
    <message>
      <source>{first} to {last}. {said}</source>
      <translation>Del {first} al {last}. {said}</translation>
    </message>
    <message>
      <source>{folder}: cannot be made ({why}); choose another data folder</source>
      <translation>{folder}: no se puede crear ({why}); elija otra carpeta de datos</translation>
    </message>
    <message>
      <source>{folder}: is being tidied up by another program; nothing was saved: try again</source>
      <translation>{folder}: otro programa la está ordenando; no se guardó nada: inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{folder}: the disk did not keep what was written; nothing was changed: check the disk</source>
      <translation>{folder}: el disco no conservó lo escrito; no se cambió nada: compruebe el disco</translation>
    </message>
    <message>
      <source>{folder}: the folder for the daily backups cannot be used ({why}); the log is safe: name another one (legaldesk settings {name} FOLDER)</source>
      <translation>{folder}: no se puede usar la carpeta de las copias diarias ({why}); el registro está a salvo: indique otra (legaldesk settings {name} FOLDER)</translation>
    </message>
    <message>
      <source>{found:,} of {everything:,} {noun}</source>
      <translation>{found:,} de {everything:,} {noun}</translation>
    </message>
    <message>
      <source>{found:,}+ of {everything:,} {noun}: type more to narrow the search</source>
      <translation>{found:,}+ de {everything:,} {noun}: escriba más para acotar la búsqueda</translation>
    </message>
    <message>
      <source>{head}{rest}{told}. What stood before holds again; nothing is deleted.{warning}</source>
      <translation>{head}{rest}{told}. Vuelve a valer lo anterior; no se borra nada.{warning}</translation>
    </message>
    <message>
      <source>{held} held · </source>
      <translation>{held} retenidas · </translation>
    </message>
    <message>
      <source>{holiday} (observed)</source>
      <translation>{holiday} (trasladado)</translation>
    </message>
    <message>
      <source>{instrument} {case}</source>
      <translation>{instrument} {case}</translation>
    </message>
    <message>
      <source>{issued} is after the day of receipt; a paper is issued before it arrives</source>
      <translation>{issued} es posterior al día de recepción; un documento se expide antes de llegar</translation>
    </message>
    <message>
      <source>{keys} belongs to “{title}” ({screen}): give that another key first.</source>
      <translation>{keys} pertenece a «{title}» ({screen}): dé primero otra tecla a ese comando.</translation>
    </message>
    <message>
      <source>{keys} is needed for typing: hold Ctrl or Alt with it, or take F1 to F12.</source>
      <translation>{keys} hace falta para escribir: manténgala con Ctrl o Alt, o use F1 a F12.</translation>
    </message>
    <message>
      <source>{keys} · changed</source>
      <translation>{keys} · cambiada</translation>
    </message>
    <message>
      <source>{key} must be a day, such as 2026-11-23</source>
      <translation>{key} debe ser un día, como 2026-11-23</translation>
    </message>
    <message>
      <source>{key} must be left out of the front matter; it knows {keys}</source>
      <translation>{key} no va en el encabezado; este conoce {keys}</translation>
    </message>
    <message>
      <source>{key} must be text</source>
      <translation>{key} debe ser texto</translation>
    </message>
    <message>
      <source>{key}: an empty list matches nothing</source>
      <translation>{key}: una lista vacía no corresponde a nada</translation>
    </message>
    <message>
      <source>{key}: must be a list of words</source>
      <translation>{key}: debe ser una lista de palabras</translation>
    </message>
    <message>
      <source>{key}: must be a table that begins with [{key}]</source>
      <translation>{key}: debe ser una tabla que empiece por [{key}]</translation>
    </message>
    <message>
      <source>{key}: must be true or false</source>
      <translation>{key}: debe ser true o false</translation>
    </message>
    <message>
      <source>{key}: write a list of words, or {{ not = [...] }}</source>
      <translation>{key}: escriba una lista de palabras, o {{ not = [...] }}</translation>
    </message>
    <message>
      <source>{key}: {flag} is not a flag of a delivery</source>
      <translation>{key}: {flag} no es una marca de una entrega</translation>
    </message>
    <message>
      <source>{label} changed from {old} to {new}</source>
      <translation>{label}: cambió de {old} a {new}</translation>
    </message>
    <message>
      <source>{label}, key extra_processing: {extra_processing} is not allowed; use yes, no, undecided or unchanged</source>
      <translation>{label}, key extra_processing: {extra_processing} no está permitido; use yes, no, undecided o unchanged</translation>
    </message>
    <message>
      <source>{label}, key letter: a delivery that counsel must decide has the letter hold</source>
      <translation>{label}, key letter: una entrega que debe decidir el abogado tiene la carta hold</translation>
    </message>
    <message>
      <source>{label}, key letter: service_not_accepted goes with not_valid_service, and only with it</source>
      <translation>{label}, key letter: service_not_accepted va con not_valid_service, y solo con ella</translation>
    </message>
    <message>
      <source>{label}, key letter: service_receipt goes with the disposition accepted only</source>
      <translation>{label}, key letter: service_receipt va solo con la disposición accepted</translation>
    </message>
    <message>
      <source>{label}, key reasons: there is no sentence {sentence} under [sentences]</source>
      <translation>{label}, key reasons: no hay ninguna frase {sentence} en [sentences]</translation>
    </message>
    <message>
      <source>{label}, key service_valid: false goes with not_valid_service, and only with it</source>
      <translation>{label}, key service_valid: false va con not_valid_service, y solo con ella</translation>
    </message>
    <message>
      <source>{label}: the last [[decision]] for this disposition must match everything (leave when out)</source>
      <translation>{label}: la última [[decision]] de esta disposición debe corresponder a todo (omita when)</translation>
    </message>
    <message>
      <source>{label}: {old} was removed</source>
      <translation>{label}: se quitó {old}</translation>
    </message>
    <message>
      <source>{language}/{name}: is empty; give it a text, or go back to the shipped one</source>
      <translation>{language}/{name}: está vacío; dele un texto o vuelva al suministrado</translation>
    </message>
    <message>
      <source>{language}/{name}: is what version {number} says already; nothing was kept</source>
      <translation>{language}/{name}: la versión {number} ya dice eso; no se conservó nada</translation>
    </message>
    <message>
      <source>{language}/{name}: the desk has no text of its own for it</source>
      <translation>{language}/{name}: la mesa no tiene texto propio para ello</translation>
    </message>
    <message>
      <source>{language}/{name}: there is no such letter text</source>
      <translation>{language}/{name}: no existe ese texto de carta</translation>
    </message>
    <message>
      <source>{language}/{name}: {by} kept version {number} meanwhile; look at it first, then keep yours</source>
      <translation>{language}/{name}: {by} conservó entretanto la versión {number}; véala primero y luego conserve la suya</translation>
    </message>
    <message>
      <source>{last} is before {first}; give the first day first</source>
      <translation>{last} es anterior a {first}; dé primero el primer día</translation>
    </message>
    <message>
      <source>{late:,} overdue, {today:,} due today, {nearly:,} nearly late.</source>
      <translation>{late:,} vencidas, {today:,} vencen hoy, {nearly:,} casi vencidas.</translation>
    </message>
    <message>
      <source>{left:,} letters</source>
      <translation>{left:,} cartas</translation>
    </message>
    <message>
      <source>{letters_waiting} letters waiting</source>
      <translation>{letters_waiting} cartas en espera</translation>
    </message>
    <message>
      <source>{meaning} is nothing that a column of this list can be{hint}; use {allowed}</source>
      <translation>{meaning} no es nada que pueda ser una columna de esta lista{hint}; use {allowed}</translation>
    </message>
    <message>
      <source>{missing}{rest}: see legaldesk verify</source>
      <translation>{missing}{rest}: vea legaldesk verify</translation>
    </message>
    <message>
      <source>{moment} is in the future (this computer's clock says {clock}); check date and time</source>
      <translation>{moment} está en el futuro (el reloj de este equipo dice {clock}); compruebe fecha y hora</translation>
    </message>
    <message>
      <source>{month} {day}</source>
      <translation>{day} {month}</translation>
    </message>
    <message>
      <source>{month} {day}, {year}</source>
      <translation>{day} {month} {year}</translation>
    </message>
    <message>
      <source>{more:,} more could not be changed.</source>
      <translation>{more:,} más no se pudieron cambiar.</translation>
    </message>
    <message>
      <source>{name}
Press to take it away</source>
      <translation>{name}
Pulse para quitarlo</translation>
    </message>
    <message>
      <source>{name} (me)</source>
      <translation>{name} (yo)</translation>
    </message>
    <message>
      <source>{name} has no column {column}; it has {columns}</source>
      <translation>{name} no tiene ninguna columna {column}; tiene {columns}</translation>
    </message>
    <message>
      <source>{name} has no column “{column}”; it has {names}</source>
      <translation>{name} no tiene ninguna columna «{column}»; tiene {names}</translation>
    </message>
    <message>
      <source>{name} has {reference} already</source>
      <translation>{name} ya tiene {reference}</translation>
    </message>
    <message>
      <source>{name} is no setting{hint}; use one of {names}</source>
      <translation>{name} no es ningún ajuste{hint}; use uno de estos: {names}</translation>
    </message>
    <message>
      <source>{name} line {line}: not valid TOML: {fault}</source>
      <translation>{name}, línea {line}: no es TOML válido: {fault}</translation>
    </message>
    <message>
      <source>{name} line {line}: {said}</source>
      <translation>{name}, línea {line}: {said}</translation>
    </message>
    <message>
      <source>{name} opens in another program, as a checked copy.</source>
      <translation>{name} se abre en otro programa, como copia verificada.</translation>
    </message>
    <message>
      <source>{name}, line {line}: {says}</source>
      <translation>{name}, línea {line}: {says}</translation>
    </message>
    <message>
      <source>{name}, yours: {mine}</source>
      <translation>{name}, suyo: {mine}</translation>
    </message>
    <message>
      <source>{name}, {size}: take it away</source>
      <translation>{name}, {size}: quitarlo</translation>
    </message>
    <message>
      <source>{name}: [company], key name: this desk logs for {company}; open another data folder for {other}</source>
      <translation>{name}: [company], key name: esta mesa registra para {company}; abra otra carpeta de datos para {other}</translation>
    </message>
    <message>
      <source>{name}: a {kind} is not shown here; open or save it instead</source>
      <translation>{name}: aquí no se muestra este tipo de archivo ({kind}); ábralo o guárdelo</translation>
    </message>
    <message>
      <source>{name}: all connections are busy; nothing of this was saved, everything saved before is safe: try again</source>
      <translation>{name}: todas las conexiones están ocupadas; nada de esto se guardó, todo lo guardado antes está a salvo: inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{name}: could not be brought to this version ({what}); it is as it was</source>
      <translation>{name}: no se pudo actualizar a esta versión ({what}); está como estaba</translation>
    </message>
    <message>
      <source>{name}: has tables of the unknown version {found}; restore the last backup</source>
      <translation>{name}: tiene tablas de la versión desconocida {found}; restaure la última copia</translation>
    </message>
    <message>
      <source>{name}: holds a desk already; add --force to replace it (the old one is kept on the server)</source>
      <translation>{name}: ya contiene una mesa; añada --force para sustituirla (la anterior se conserva en el servidor)</translation>
    </message>
    <message>
      <source>{name}: holds a desk already; name an empty database or a new folder</source>
      <translation>{name}: ya contiene una mesa; indique una base de datos vacía o una carpeta nueva</translation>
    </message>
    <message>
      <source>{name}: holds a log that was damaged when it was backed up ({where}: {what}); choose an older backup</source>
      <translation>{name}: contiene un registro que ya estaba dañado cuando se copió ({where}: {what}); elija una copia anterior</translation>
    </message>
    <message>
      <source>{name}: holds no desk yet, and {user} may not make one; have its owner open it first, or the server's administrator type: GRANT CREATE ON DATABASE {database} TO {user}</source>
      <translation>{name}: aún no contiene ninguna mesa, y {user} no puede crearla; que su propietario la abra primero, o que el administrador del servidor escriba: GRANT CREATE ON DATABASE {database} TO {user}</translation>
    </message>
    <message>
      <source>{name}: holds {scan} already, but damaged; nothing was saved: tell the server's administrator and run legaldesk verify</source>
      <translation>{name}: ya contiene {scan}, pero dañado; no se guardó nada: avise al administrador del servidor y ejecute legaldesk verify</translation>
    </message>
    <message>
      <source>{name}: is damaged: it holds {start} bytes instead of {whole}; choose another backup</source>
      <translation>{name}: está dañada: contiene {start} bytes en lugar de {whole}; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is damaged: its list of attached files was changed; choose another backup</source>
      <translation>{name}: está dañada: se cambió su lista de archivos adjuntos; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is damaged: the database in it was changed; choose another backup</source>
      <translation>{name}: está dañada: se cambió la base de datos que contiene; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is damaged: what it tells of itself was changed; choose another backup</source>
      <translation>{name}: está dañada: se cambió lo que dice de sí misma; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is no backup that LegalDesk made, or it is damaged; choose another backup</source>
      <translation>{name}: no es una copia hecha por LegalDesk, o está dañada; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is no setting{hint}; correct or remove it</source>
      <translation>{name}: no es ningún ajuste{hint}; corríjalo o quítelo</translation>
    </message>
    <message>
      <source>{name}: is no whole backup: its end is missing or damaged; choose another backup</source>
      <translation>{name}: no es una copia completa: su final falta o está dañado; elija otra copia</translation>
    </message>
    <message>
      <source>{name}: is not UTF-8 text; save it as UTF-8</source>
      <translation>{name}: no es texto UTF-8; guárdelo como UTF-8</translation>
    </message>
    <message>
      <source>{name}: larger than {count} characters; a calendar file is a page</source>
      <translation>{name}: más de {count} caracteres; un archivo de calendario es una página</translation>
    </message>
    <message>
      <source>{name}: larger than {file_limit} characters; a policy file is a few pages</source>
      <translation>{name}: más de {file_limit} caracteres; un archivo de política son unas pocas páginas</translation>
    </message>
    <message>
      <source>{name}: larger than {limit} bytes; is it the right file?</source>
      <translation>{name}: más de {limit} bytes; ¿es el archivo correcto?</translation>
    </message>
    <message>
      <source>{name}: no column is {missing}; it has {there}.</source>
      <translation>{name}: ninguna columna es {missing}; tiene {there}.</translation>
    </message>
    <message>
      <source>{name}: no column is {missing}; it has {there}: say which one it is with --map "Column={moment}"</source>
      <translation>{name}: ninguna columna es {missing}; tiene {there}: diga cuál es con --map "Columna={moment}"</translation>
    </message>
    <message>
      <source>{name}: not valid TOML: {fault}</source>
      <translation>{name}: no es TOML válido: {fault}</translation>
    </message>
    <message>
      <source>{name}: runs PostgreSQL {version}; LegalDesk needs {oldest} or newer</source>
      <translation>{name}: ejecuta PostgreSQL {version}; LegalDesk necesita {oldest} o posterior</translation>
    </message>
    <message>
      <source>{name}: saved as {path}.</source>
      <translation>{name}: guardado como {path}.</translation>
    </message>
    <message>
      <source>{name}: stores text as {encoding}; have a database made with ENCODING 'UTF8'</source>
      <translation>{name}: guarda el texto como {encoding}; pida una base de datos creada con ENCODING 'UTF8'</translation>
    </message>
    <message>
      <source>{name}: the column {column} may be {paths}; name it so, or use --map</source>
      <translation>{name}: la columna {column} puede ser {paths}; llámela así, o use --map</translation>
    </message>
    <message>
      <source>{name}: the columns {columns} are both {path}; keep one of them</source>
      <translation>{name}: las columnas {columns} son ambas {path}; deje una de ellas</translation>
    </message>
    <message>
      <source>{name}: the connection broke while this was saved, and whether it was is not known yet; everything saved before is safe: look for it in the log before you repeat it</source>
      <translation>{name}: la conexión se cortó mientras esto se guardaba, y aún no se sabe si se guardó; todo lo guardado antes está a salvo: búsquelo en el registro antes de repetirlo</translation>
    </message>
    <message>
      <source>{name}: the content of attached files is missing or damaged{where}: {names}; nothing was changed: choose another backup, or add --incomplete to restore the rest</source>
      <translation>{name}: falta o está dañado el contenido de archivos adjuntos{where}: {names}; no se cambió nada: elija otra copia, o añada --incomplete para restaurar el resto</translation>
    </message>
    <message>
      <source>{name}: the database on the server is damaged ({words}); nothing was changed: tell its administrator</source>
      <translation>{name}: la base de datos del servidor está dañada ({words}); no se cambió nada: avise a su administrador</translation>
    </message>
    <message>
      <source>{name}: the move was stopped; nothing was moved</source>
      <translation>{name}: el traslado se detuvo; no se trasladó nada</translation>
    </message>
    <message>
      <source>{name}: the user may not do this there ({words}); ask the server's administrator</source>
      <translation>{name}: el usuario no puede hacer esto allí ({words}); pregunte al administrador del servidor</translation>
    </message>
    <message>
      <source>{name}: was made by a newer LegalDesk (tables of version {version}, this one knows {known}); install the newer version</source>
      <translation>{name}: la hizo un LegalDesk más nuevo (tablas de la versión {version}, este conoce la {known}); instale la versión más nueva</translation>
    </message>
    <message>
      <source>{name}: was made by a newer LegalDesk; install the newer version to restore it</source>
      <translation>{name}: la hizo un LegalDesk más nuevo; instale la versión más nueva para restaurarla</translation>
    </message>
    <message>
      <source>{name}: was written by a newer LegalDesk (tables of version {found}, this one knows {known}); nothing was changed: install the newer version</source>
      <translation>{name}: lo escribió un LegalDesk más nuevo (tablas de la versión {found}, este conoce la {known}); no se cambió nada: instale la versión más nueva</translation>
    </message>
    <message>
      <source>{name}: yours or theirs</source>
      <translation>{name}: suyo o ajeno</translation>
    </message>
    <message>
      <source>{name}: {faults}; name the columns as an export does, or say which is which with --map "Column=instrument.case_number" (--map "Column=" leaves one out)</source>
      <translation>{name}: {faults}; llame a las columnas como en una exportación, o diga cuál es cuál con --map "Columna=instrument.case_number" (--map "Columna=" omite una)</translation>
    </message>
    <message>
      <source>{name}: {folder} is the data folder; choose a folder for backups alone</source>
      <translation>{name}: {folder} es la carpeta de datos; elija una carpeta solo para las copias</translation>
    </message>
    <message>
      <source>{name}: {size} are too much to be shown here; save it instead</source>
      <translation>{name}: {size} es demasiado para mostrarse aquí; guárdelo</translation>
    </message>
    <message>
      <source>{name}: {user} may not use this desk; have the server's administrator type: GRANT {role} TO {user}</source>
      <translation>{name}: {user} no puede usar esta mesa; que el administrador del servidor escriba: GRANT {role} TO {user}</translation>
    </message>
    <message>
      <source>{name}: {why}, and other workstations are connected ({names}); nothing was changed: close LegalDesk there, then try again</source>
      <translation>{name}: {why}, y hay otros equipos conectados ({names}); no se cambió nada: cierre LegalDesk en ellos e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{name}: {why}, which only their owner may; have {owner} do it once</source>
      <translation>{name}: {why}, lo que solo puede hacer su propietario; que {owner} lo haga una vez</translation>
    </message>
    <message>
      <source>{new}: did not keep what was copied; nothing was moved, {old} is as it was</source>
      <translation>{new}: no conservó lo copiado; no se trasladó nada, {old} está como estaba</translation>
    </message>
    <message>
      <source>{new}: holds a desk already; name an empty database or a new folder</source>
      <translation>{new}: ya contiene una mesa; indique una base de datos vacía o una carpeta nueva</translation>
    </message>
    <message>
      <source>{new}: the copy is not what it should be ({where}: {what}); go on working with {old}, which is as it was</source>
      <translation>{new}: la copia no es lo que debería ({where}: {what}); siga trabajando con {old}, que está como estaba</translation>
    </message>
    <message>
      <source>{path} is not a field of a delivery; did you mean {close}?</source>
      <translation>{path} no es un campo de una entrega; ¿quiso decir {close}?</translation>
    </message>
    <message>
      <source>{path} is not a field of a delivery; write a path such as instrument.case_number</source>
      <translation>{path} no es un campo de una entrega; escriba una ruta como instrument.case_number</translation>
    </message>
    <message>
      <source>{path} line {line}: is not UTF-8 text; save the file as CSV UTF-8</source>
      <translation>{path}, línea {line}: no es texto UTF-8; guarde el archivo como CSV UTF-8</translation>
    </message>
    <message>
      <source>{path} line {line}: is not sound CSV ({fault}); look for a quotation mark that is not closed or doubled</source>
      <translation>{path}, línea {line}: no es CSV correcto ({fault}); busque unas comillas sin cerrar o sin duplicar</translation>
    </message>
    <message>
      <source>{path} line {line}: is not valid JSON ({why}); give a JSON array of deliveries, or one object a line</source>
      <translation>{path}, línea {line}: no es JSON válido ({why}); dé una matriz JSON de entregas, o un objeto por línea</translation>
    </message>
    <message>
      <source>{path} line {number}: is longer than {most} characters; is it the right file?</source>
      <translation>{path}, línea {number}: tiene más de {most} caracteres; ¿es el archivo correcto?</translation>
    </message>
    <message>
      <source>{path} row {number}: {fault}</source>
      <translation>{path}, fila {number}: {fault}</translation>
    </message>
    <message>
      <source>{path}: cannot be put aside ({why}); rename it by hand, then try again</source>
      <translation>{path}: no se puede apartar ({why}); cámbiele el nombre a mano e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{path}: cannot be read ({told})</source>
      <translation>{path}: no se puede leer ({told})</translation>
    </message>
    <message>
      <source>{path}: cannot be read ({why})</source>
      <translation>{path}: no se puede leer ({why})</translation>
    </message>
    <message>
      <source>{path}: cannot be read ({why}); nothing has changed</source>
      <translation>{path}: no se puede leer ({why}); no ha cambiado nada</translation>
    </message>
    <message>
      <source>{path}: cannot be read to its end ({why}); nothing was attached</source>
      <translation>{path}: no se puede leer hasta el final ({why}); no se adjuntó nada</translation>
    </message>
    <message>
      <source>{path}: cannot be read; delete it: letters that were not printed still wait</source>
      <translation>{path}: no se puede leer; bórrelo: las cartas no impresas siguen esperando</translation>
    </message>
    <message>
      <source>{path}: cannot be written ({why}); choose another name or folder</source>
      <translation>{path}: no se puede escribir ({why}); elija otro nombre u otra carpeta</translation>
    </message>
    <message>
      <source>{path}: cannot be written ({why}); nothing was written, the log is safe</source>
      <translation>{path}: no se puede escribir ({why}); no se escribió nada, el registro está a salvo</translation>
    </message>
    <message>
      <source>{path}: changed while it was read; nothing was attached: wait until it is finished</source>
      <translation>{path}: cambió mientras se leía; no se adjuntó nada: espere a que esté terminado</translation>
    </message>
    <message>
      <source>{path}: has a row beyond {most}, which no sheet has; save it anew</source>
      <translation>{path}: tiene una fila más allá de la {most}, que ninguna hoja tiene; guárdelo de nuevo</translation>
    </message>
    <message>
      <source>{path}: has more than {most} lines from {first} to {last}; is it the right file? Give fewer days</source>
      <translation>{path}: tiene más de {most} líneas del {first} al {last}; ¿es el archivo correcto? Dé menos días</translation>
    </message>
    <message>
      <source>{path}: has no line {asked}; its lines are {there}.</source>
      <translation>{path}: no tiene ninguna línea {asked}; sus líneas son {there}.</translation>
    </message>
    <message>
      <source>{path}: has no line {asked}; its lines are {there}: name that day with --day {high}</source>
      <translation>{path}: no tiene ninguna línea {asked}; sus líneas son {there}: indique ese día con --day {high}</translation>
    </message>
    <message>
      <source>{path}: holds no deliveries</source>
      <translation>{path}: no contiene entregas</translation>
    </message>
    <message>
      <source>{path}: holds no sheet with cells</source>
      <translation>{path}: no contiene ninguna hoja con celdas</translation>
    </message>
    <message>
      <source>{path}: is a device or a pipe; name a file</source>
      <translation>{path}: es un dispositivo o una tubería; indique un archivo</translation>
    </message>
    <message>
      <source>{path}: is a folder; attach the files in it</source>
      <translation>{path}: es una carpeta; adjunte los archivos que contiene</translation>
    </message>
    <message>
      <source>{path}: is a folder; name a file</source>
      <translation>{path}: es una carpeta; indique un archivo</translation>
    </message>
    <message>
      <source>{path}: is an old Excel file (.xls) or is protected by a password; save it as plain .xlsx</source>
      <translation>{path}: es un archivo antiguo de Excel (.xls) o está protegido con contraseña; guárdelo como .xlsx simple</translation>
    </message>
    <message>
      <source>{path}: is empty; give a JSON array of deliveries, or one object a line</source>
      <translation>{path}: está vacío; dé una matriz JSON de entregas, o un objeto por línea</translation>
    </message>
    <message>
      <source>{path}: is empty; its first line must name the columns</source>
      <translation>{path}: está vacío; su primera línea debe nombrar las columnas</translation>
    </message>
    <message>
      <source>{path}: is empty; scan or save it again, then attach it</source>
      <translation>{path}: está vacío; escanéelo o guárdelo de nuevo y adjúntelo</translation>
    </message>
    <message>
      <source>{path}: is not CSV but a file of another kind (it holds zero bytes)</source>
      <translation>{path}: no es CSV sino un archivo de otro tipo (contiene bytes nulos)</translation>
    </message>
    <message>
      <source>{path}: is not UTF-8 text (after line {line}); save it as UTF-8</source>
      <translation>{path}: no es texto UTF-8 (después de la línea {line}); guárdelo como UTF-8</translation>
    </message>
    <message>
      <source>{path}: is not UTF-8 text; save it as UTF-8</source>
      <translation>{path}: no es texto UTF-8; guárdelo como UTF-8</translation>
    </message>
    <message>
      <source>{path}: is not a sound XLSX workbook ({fault}); open it in a spreadsheet program and save it anew</source>
      <translation>{path}: no es un libro XLSX correcto ({fault}); ábralo en un programa de hojas de cálculo y guárdelo de nuevo</translation>
    </message>
    <message>
      <source>{path}: is not valid TOML ({fault}); correct it, or move it away to have the defaults</source>
      <translation>{path}: no es TOML válido ({fault}); corríjalo, o apártelo para tener los valores predeterminados</translation>
    </message>
    <message>
      <source>{path}: letter texts lie in the folders letters and notices; move it there, or away</source>
      <translation>{path}: los textos de cartas están en las carpetas letters y notices; muévalo allí o apártelo</translation>
    </message>
    <message>
      <source>{path}: must lie in LANGUAGE/letters or LANGUAGE/notices and end in .md, such as en/letters/receipt.md; LANGUAGE is {languages}</source>
      <translation>{path}: debe estar en LANGUAGE/letters o LANGUAGE/notices y terminar en .md, como en/letters/receipt.md; LANGUAGE es {languages}</translation>
    </message>
    <message>
      <source>{path}: name a file that ends in {kinds} or {last}</source>
      <translation>{path}: indique un archivo que termine en {kinds} o {last}</translation>
    </message>
    <message>
      <source>{path}: none of its lines can be read; {unread}</source>
      <translation>{path}: no se puede leer ninguna de sus líneas; {unread}</translation>
    </message>
    <message>
      <source>{path}: not valid TOML: {fault}</source>
      <translation>{path}: no es TOML válido: {fault}</translation>
    </message>
    <message>
      <source>{path}: the attaching was stopped; nothing was attached</source>
      <translation>{path}: se detuvo; no se adjuntó nada</translation>
    </message>
    <message>
      <source>{path}: the disk is full; nothing was written, the log is safe</source>
      <translation>{path}: el disco está lleno; no se escribió nada, el registro está a salvo</translation>
    </message>
    <message>
      <source>{path}: the export was stopped; nothing was written</source>
      <translation>{path}: la exportación se detuvo; no se escribió nada</translation>
    </message>
    <message>
      <source>{path}: the first sheet is empty; its first row must name the columns</source>
      <translation>{path}: la primera hoja está vacía; su primera fila debe nombrar las columnas</translation>
    </message>
    <message>
      <source>{path}: the folder may not be written; choose another one</source>
      <translation>{path}: no se puede escribir en la carpeta; elija otra</translation>
    </message>
    <message>
      <source>{path}: the folder {parent} does not exist</source>
      <translation>{path}: la carpeta {parent} no existe</translation>
    </message>
    <message>
      <source>{path}: the import was stopped; nothing was imported</source>
      <translation>{path}: la importación se detuvo; no se importó nada</translation>
    </message>
    <message>
      <source>{path}: the letter text cannot be read ({why}); nothing was written</source>
      <translation>{path}: no se puede leer el texto de carta ({why}); no se escribió nada</translation>
    </message>
    <message>
      <source>{path}: the name must end in {endings} or {last}</source>
      <translation>{path}: el nombre debe terminar en {endings} o {last}</translation>
    </message>
    <message>
      <source>{path}: the name must end in {endings}; export the list so</source>
      <translation>{path}: el nombre debe terminar en {endings}; exporte así la lista</translation>
    </message>
    <message>
      <source>{path}: the process that was reading it has ended too soon; nothing was imported: try again</source>
      <translation>{path}: el proceso que lo leía terminó antes de tiempo; no se importó nada: inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{path}: the typeface cannot be read; no letter was written; install LegalDesk again</source>
      <translation>{path}: no se puede leer el tipo de letra; no se escribió ninguna carta; instale LegalDesk de nuevo</translation>
    </message>
    <message>
      <source>{path}: there is no such file</source>
      <translation>{path}: no existe tal archivo</translation>
    </message>
    <message>
      <source>{path}: unpacks to {size} bytes of the same over and over, as no workbook does; save it anew</source>
      <translation>{path}: se descomprime en {size} bytes siempre iguales, como ningún libro; guárdelo de nuevo</translation>
    </message>
    <message>
      <source>{path}: unpacks to {size} bytes, more than {most} are not read; save it as CSV UTF-8</source>
      <translation>{path}: se descomprime en {size} bytes; no se leen más de {most}; guárdelo como CSV UTF-8</translation>
    </message>
    <message>
      <source>{path}: was not compared to its end; nothing has changed</source>
      <translation>{path}: no se comparó hasta el final; no ha cambiado nada</translation>
    </message>
    <message>
      <source>{path}: {bad}; nothing was imported: correct the file, or keep the good ones (--keep-good)</source>
      <translation>{path}: {bad}; no se importó nada: corrija el archivo, o conserve las buenas (--keep-good)</translation>
    </message>
    <message>
      <source>{path}: {count} settings, without passwords.</source>
      <translation>{path}: {count} ajustes, sin contraseñas.</translation>
    </message>
    <message>
      <source>{path}: {held}, checked.</source>
      <translation>{path}: {held}, comprobado.</translation>
    </message>
    <message>
      <source>{paused} of it in a pause: {worked} were worked on.</source>
      <translation>De ellos, {paused} en pausa: {worked} de trabajo.</translation>
    </message>
    <message>
      <source>{people} changed {reference}{when}, while you corrected it{also}</source>
      <translation>{people} cambió {reference}{when}, mientras usted la corregía{also}</translation>
    </message>
    <message>
      <source>{placed}
places the notice “{name}”</source>
      <translation>{placed}
pone el aviso «{name}»</translation>
    </message>
    <message>
      <source>{place} of {count}: {headline}</source>
      <translation>{place} de {count}: {headline}</translation>
    </message>
    <message>
      <source>{place}: a backup is being restored into it; wait until that is done, then try again</source>
      <translation>{place}: se está restaurando una copia en ella; espere a que termine e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>{place}: another program has this desk open; nothing was changed: close it, then restore again</source>
      <translation>{place}: otro programa tiene abierta esta mesa; no se cambió nada: ciérrelo y restaure de nuevo</translation>
    </message>
    <message>
      <source>{place}: holds a desk already; add --force to replace it (the old one is kept in a folder there)</source>
      <translation>{place}: ya contiene una mesa; añada --force para sustituirla (la anterior se conserva allí en una carpeta)</translation>
    </message>
    <message>
      <source>{place}: is a file, not a folder; name a folder for the data</source>
      <translation>{place}: es un archivo, no una carpeta; indique una carpeta para los datos</translation>
    </message>
    <message>
      <source>{place}: is in a folder that {owner} synchronizes, which damages a log; nothing was opened or changed: choose a folder outside it (--data-dir); daily backups may lie in it</source>
      <translation>{place}: está en una carpeta que sincroniza {owner}, lo que daña un registro; no se abrió ni cambió nada: elija una carpeta fuera de ella (--data-dir); las copias diarias sí pueden estar ahí</translation>
    </message>
    <message>
      <source>{place}: is on {share}, where a log gets damaged; nothing was opened or changed: choose a folder on this computer's own disk (--data-dir), or share the desk through PostgreSQL (legaldesk settings database URL)</source>
      <translation>{place}: está en {share}, donde un registro se daña; no se abrió ni cambió nada: elija una carpeta del propio disco de este equipo (--data-dir), o comparta la mesa mediante PostgreSQL (legaldesk settings database URL)</translation>
    </message>
    <message>
      <source>{place}: must be a list</source>
      <translation>{place}: debe ser una lista</translation>
    </message>
    <message>
      <source>{place}: this version has to change the tables of the log, and another program has it open; nothing was changed: close it, then start again</source>
      <translation>{place}: esta versión tiene que cambiar las tablas del registro, y otro programa lo tiene abierto; no se cambió nada: ciérrelo y empiece de nuevo</translation>
    </message>
    <message>
      <source>{place}: {value} is not allowed; use {expected}</source>
      <translation>{place}: {value} no está permitido; use {expected}</translation>
    </message>
    <message>
      <source>{reader}.toml: [calendar], key observes: {name} leads in a circle; remove it</source>
      <translation>{reader}.toml: [calendar], key observes: {name} lleva a un círculo; quítelo</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day} and is not valid service: it never governs.</source>
      <translation>{reference} llegó {way} el {day} y no es notificación válida: nunca rige.</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day} and is void: it never governs.</source>
      <translation>{reference} llegó {way} el {day} y está anulada: nunca rige.</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day} and waits for counsel.</source>
      <translation>{reference} llegó {way} el {day} y espera al abogado.</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day}, earlier, and waits for counsel: if it is accepted, it governs.</source>
      <translation>{reference} llegó {way} el {day}, antes, y espera al abogado: si se acepta, rige.</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day}, later, and was accepted too.</source>
      <translation>{reference} llegó {way} el {day}, después, y también se aceptó.</translation>
    </message>
    <message>
      <source>{reference} came {way} on {day}: {disposition}; it does not govern.</source>
      <translation>{reference} llegó {way} el {day}: {disposition}; no rige.</translation>
    </message>
    <message>
      <source>{reference} copy</source>
      <translation>{reference} copia</translation>
    </message>
    <message>
      <source>{reference} did not come by email; give the address to write to</source>
      <translation>{reference} no llegó por correo electrónico; dé la dirección a la que escribir</translation>
    </message>
    <message>
      <source>{reference} envelope</source>
      <translation>{reference} sobre</translation>
    </message>
    <message>
      <source>{reference} fax</source>
      <translation>{reference} fax</translation>
    </message>
    <message>
      <source>{reference} governs the clock: it came {way} on {day} and is the earliest that was accepted.</source>
      <translation>{reference} rige el plazo: llegó {way} el {day} y es la primera que se aceptó.</translation>
    </message>
    <message>
      <source>{reference} governs, but bears no response date: this one stands until it has one.</source>
      <translation>{reference} rige, pero no lleva fecha de respuesta: esta vale hasta que tenga una.</translation>
    </message>
    <message>
      <source>{reference} governs: of {count} deliveries of this instrument the earliest accepted one.</source>
      <translation>{reference} rige: de {count} entregas de este documento, la primera aceptada.</translation>
    </message>
    <message>
      <source>{reference} is answered.</source>
      <translation>{reference} está contestada.</translation>
    </message>
    <message>
      <source>{reference} is assigned to nobody</source>
      <translation>{reference} no está asignada a nadie</translation>
    </message>
    <message>
      <source>{reference} is assigned to nobody.</source>
      <translation>{reference} no está asignada a nadie.</translation>
    </message>
    <message>
      <source>{reference} is assigned to {name}.</source>
      <translation>{reference} está asignada a {name}.</translation>
    </message>
    <message>
      <source>{reference} is closed already</source>
      <translation>{reference} ya está cerrada</translation>
    </message>
    <message>
      <source>{reference} is closed; reopen it before deciding</source>
      <translation>{reference} está cerrada; reábrala antes de decidir</translation>
    </message>
    <message>
      <source>{reference} is corrected. The old values stay in its history.</source>
      <translation>{reference} está corregida. Los valores anteriores quedan en su historial.</translation>
    </message>
    <message>
      <source>{reference} is held for counsel; decide it before closing (legaldesk decide)</source>
      <translation>{reference} está retenida para el abogado; decídala antes de cerrarla</translation>
    </message>
    <message>
      <source>{reference} is held for counsel; no letter is written before counsel decides</source>
      <translation>{reference} está retenida para el abogado; no se escribe ninguna carta antes de que decida</translation>
    </message>
    <message>
      <source>{reference} is held, not closed</source>
      <translation>{reference} está retenida, no cerrada</translation>
    </message>
    <message>
      <source>{reference} is logged and held: no letter is printed before counsel decides.</source>
      <translation>{reference} está registrada y retenida: no se imprime carta antes de que decida el abogado.</translation>
    </message>
    <message>
      <source>{reference} is logged, but its response date is not confirmed</source>
      <translation>{reference} está registrada, pero su fecha de respuesta no está confirmada</translation>
    </message>
    <message>
      <source>{reference} is logged: {disposition}.</source>
      <translation>{reference} está registrada: {disposition}.</translation>
    </message>
    <message>
      <source>{reference} is logged: {disposition}. Now the next paper of its envelope.</source>
      <translation>{reference} está registrada: {disposition}. Ahora, el otro documento de su sobre.</translation>
    </message>
    <message>
      <source>{reference} is on the clipboard.</source>
      <translation>{reference} está en el portapapeles.</translation>
    </message>
    <message>
      <source>{reference} is open, not closed</source>
      <translation>{reference} está abierta, no cerrada</translation>
    </message>
    <message>
      <source>{reference} is void already</source>
      <translation>{reference} ya está anulada</translation>
    </message>
    <message>
      <source>{reference} is void, not closed</source>
      <translation>{reference} está anulada, no cerrada</translation>
    </message>
    <message>
      <source>{reference} is void; a void delivery is not amended</source>
      <translation>{reference} está anulada; una entrega anulada no se corrige</translation>
    </message>
    <message>
      <source>{reference} is void; no letter is written for it</source>
      <translation>{reference} está anulada; no se escribe carta para ella</translation>
    </message>
    <message>
      <source>{reference} is void; nothing is done about it</source>
      <translation>{reference} está anulada; no se hace nada al respecto</translation>
    </message>
    <message>
      <source>{reference} is void; reopen it before deciding</source>
      <translation>{reference} está anulada; reábrala antes de decidir</translation>
    </message>
    <message>
      <source>{reference} label</source>
      <translation>{reference} etiqueta</translation>
    </message>
    <message>
      <source>{reference} stands as it did before. The history tells both.</source>
      <translation>{reference} está como antes. El historial cuenta ambas cosas.</translation>
    </message>
    <message>
      <source>{reference} was answered</source>
      <translation>{reference} se respondió</translation>
    </message>
    <message>
      <source>{reference}: handling does not rest</source>
      <translation>{reference}: la tramitación no está en pausa</translation>
    </message>
    <message>
      <source>{reference}: handling has begun already</source>
      <translation>{reference}: la tramitación ya ha empezado</translation>
    </message>
    <message>
      <source>{reference}: handling has ended already</source>
      <translation>{reference}: la tramitación ya ha terminado</translation>
    </message>
    <message>
      <source>{reference}: handling has ended; there is nothing to pause</source>
      <translation>{reference}: la tramitación ha terminado; no hay nada que pausar</translation>
    </message>
    <message>
      <source>{reference}: handling rests already; resume it first</source>
      <translation>{reference}: la tramitación ya está en pausa; reanúdela primero</translation>
    </message>
    <message>
      <source>{reference}: has a text of more than {most} characters, which no cell of a sheet holds; export CSV or JSON</source>
      <translation>{reference}: tiene un texto de más de {most} caracteres, que no cabe en ninguna celda; exporte CSV o JSON</translation>
    </message>
    <message>
      <source>{reference}: is linked to no earlier delivery; unlink those that are linked to it</source>
      <translation>{reference}: no está vinculada a ninguna entrega anterior; desvincule las que están vinculadas a ella</translation>
    </message>
    <message>
      <source>{reference}: is linked to {target} already; choose another delivery</source>
      <translation>{reference}: ya está vinculada a {target}; elija otra entrega</translation>
    </message>
    <message>
      <source>{reference}: is not noted as answered</source>
      <translation>{reference}: no está anotada como respondida</translation>
    </message>
    <message>
      <source>{reference}: its file {number} was withdrawn already, by {by}</source>
      <translation>{reference}: su archivo {number} ya lo retiró {by}</translation>
    </message>
    <message>
      <source>{reference}: its letter {number} is not what was stored, so it is not shown; the delivery is safe: run legaldesk verify and restore the last backup</source>
      <translation>{reference}: su carta {number} no es la que se guardó, así que no se muestra; la entrega está a salvo: ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>{reference}: its letter {number} is written already and is never altered; --anew writes another one that says what it supersedes</source>
      <translation>{reference}: su carta {number} ya está escrita y nunca se altera; --anew escribe otra que dice a cuál sustituye</translation>
    </message>
    <message>
      <source>{reference}: name at least one file to attach</source>
      <translation>{reference}: indique al menos un archivo que adjuntar</translation>
    </message>
    <message>
      <source>{reference}: no letter was written yet, so there is nothing to copy</source>
      <translation>{reference}: aún no se escribió ninguna carta, así que no hay nada que copiar</translation>
    </message>
    <message>
      <source>{reference}: nothing to amend, these are the facts already</source>
      <translation>{reference}: nada que corregir, los datos ya son esos</translation>
    </message>
    <message>
      <source>{reference}: nothing was changed since it was logged, so there is nothing to undo</source>
      <translation>{reference}: no se cambió nada desde que se registró, así que no hay nada que deshacer</translation>
    </message>
    <message>
      <source>{reference}: the history does not say what was decided, so it cannot be undone</source>
      <translation>{reference}: el historial no dice qué se decidió, así que no se puede deshacer</translation>
    </message>
    <message>
      <source>{reference}: the letter is held until counsel decides; nothing was printed (legaldesk decide, or Decide in the window)</source>
      <translation>{reference}: la carta está retenida hasta que decida el abogado; no se imprimió nada</translation>
    </message>
    <message>
      <source>{reference}: there is no file {number}; {has} (legaldesk show lists them)</source>
      <translation>{reference}: no hay ningún archivo {number}; {has} (legaldesk show los enumera)</translation>
    </message>
    <message>
      <source>{reference}: was answered already; take that back first</source>
      <translation>{reference}: ya se respondió; retire eso primero</translation>
    </message>
    <message>
      <source>{reference}: was changed by {people} after you opened it; nothing of yours was saved: open it again and repeat your change</source>
      <translation>{reference}: la cambió {people} después de que usted la abriera; no se guardó nada suyo: ábrala de nuevo y repita su cambio</translation>
    </message>
    <message>
      <source>{reference}: what the log holds about it is damaged; the rest is safe: run legaldesk verify and restore the last backup</source>
      <translation>{reference}: lo que el registro contiene sobre ella está dañado; el resto está a salvo: ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>{reference}: what was done last is not undone here; change it again instead</source>
      <translation>{reference}: lo último que se hizo no se deshace aquí; cámbielo de nuevo</translation>
    </message>
    <message>
      <source>{reference}: {rule} gives no date yet; {step}</source>
      <translation>{reference}: {rule} aún no da ninguna fecha; {step}</translation>
    </message>
    <message>
      <source>{response} is before the paper was issued ({issued}); check both dates</source>
      <translation>{response} es anterior a la expedición del documento ({issued}); compruebe ambas fechas</translation>
    </message>
    <message>
      <source>{rows} on the clipboard, as a table.</source>
      <translation>{rows} en el portapapeles, como tabla.</translation>
    </message>
    <message>
      <source>{row}, key disposition: the last row is always counsel_review: a person decides</source>
      <translation>{row}, key disposition: la última fila es siempre counsel_review: decide una persona</translation>
    </message>
    <message>
      <source>{row}, key extra_processing: the last row must say yes, no or undecided</source>
      <translation>{row}, key extra_processing: la última fila debe decir yes, no o undecided</translation>
    </message>
    <message>
      <source>{row}, key when: the last row must match everything (leave when out), so that no combination is left undecided</source>
      <translation>{row}, key when: la última fila debe corresponder a todo (omita when), para que ninguna combinación quede sin decidir</translation>
    </message>
    <message>
      <source>{row}, key when: this row can never match; earlier rows take all its cases</source>
      <translation>{row}, key when: esta fila nunca puede corresponder; las anteriores toman todos sus casos</translation>
    </message>
    <message>
      <source>{rule}, confirmed by {by}</source>
      <translation>{rule}, confirmada por {by}</translation>
    </message>
    <message>
      <source>{said} (legaldesk print --continue). {fault}</source>
      <translation>{said} (legaldesk print --continue). {fault}</translation>
    </message>
    <message>
      <source>{said}, {bad:,} cannot</source>
      <translation>{said}; {bad:,} no</translation>
    </message>
    <message>
      <source>{says} Give {allowed}</source>
      <translation>{says} Indique {allowed}</translation>
    </message>
    <message>
      <source>{source}: a notice must not include itself, nor one that includes it</source>
      <translation>{source}: un aviso no debe incluirse a sí mismo, ni a otro que lo incluya</translation>
    </message>
    <message>
      <source>{source}: is larger than {most} bytes; choose a smaller picture</source>
      <translation>{source}: ocupa más de {most} bytes; elija una imagen más pequeña</translation>
    </message>
    <message>
      <source>{source}: is no PNG or JPEG picture that can be read; choose another file</source>
      <translation>{source}: no es una imagen PNG o JPEG que se pueda leer; elija otro archivo</translation>
    </message>
    <message>
      <source>{source}: is not the address of a database; write postgresql://USER@HOST/NAME</source>
      <translation>{source}: no es la dirección de una base de datos; escriba postgresql://USER@HOST/NAME</translation>
    </message>
    <message>
      <source>{source}: is not the address of a database; write {form}</source>
      <translation>{source}: no es la dirección de una base de datos; escriba {form}</translation>
    </message>
    <message>
      <source>{source}: names no database; write {form}</source>
      <translation>{source}: no nombra ninguna base de datos; escriba {form}</translation>
    </message>
    <message>
      <source>{source}: signed off by {by}, {when}</source>
      <translation>{source}: visto bueno de {by}, {when}</translation>
    </message>
    <message>
      <source>{source}: the file must be called {name}; write {sqlite}FOLDER/{name}</source>
      <translation>{source}: el archivo debe llamarse {name}; escriba {sqlite}FOLDER/{name}</translation>
    </message>
    <message>
      <source>{source}: the notice {name} is mandatory and keeps its words; take this file away</source>
      <translation>{source}: el aviso {name} es obligatorio y conserva sus palabras; aparte este archivo</translation>
    </message>
    <message>
      <source>{source}: there is no letter {name}; call it one of {kinds}</source>
      <translation>{source}: no hay ninguna carta {name}; llámelo con uno de estos nombres: {kinds}</translation>
    </message>
    <message>
      <source>{source}: {drivername} is not a database that LegalDesk opens; write {form}</source>
      <translation>{source}: {drivername} no es una base de datos que LegalDesk abra; escriba {form}</translation>
    </message>
    <message>
      <source>{source}: {kind} is not a database that LegalDesk opens; write {sqlite}FOLDER/legaldesk.db or postgresql://USER@HOST/NAME</source>
      <translation>{source}: {kind} no es una base de datos que LegalDesk abra; escriba {sqlite}FOLDER/legaldesk.db o postgresql://USER@HOST/NAME</translation>
    </message>
    <message>
      <source>{status}Logged {when} by {logged_by}</source>
      <translation>{status}Registrada {when} por {logged_by}</translation>
    </message>
    <message>
      <source>{target}: another backup to this file is under way; wait until it is done</source>
      <translation>{target}: ya hay otra copia a este archivo en curso; espere a que termine</translation>
    </message>
    <message>
      <source>{target}: belongs to the log itself; choose another name for the backup</source>
      <translation>{target}: pertenece al propio registro; elija otro nombre para la copia</translation>
    </message>
    <message>
      <source>{target}: exists already; choose another name, or add --force to replace it</source>
      <translation>{target}: ya existe; elija otro nombre, o añada --force para sustituirlo</translation>
    </message>
    <message>
      <source>{target}: stopped; nothing was written</source>
      <translation>{target}: detenido; no se escribió nada</translation>
    </message>
    <message>
      <source>{text}… ({more:,} more characters)</source>
      <translation>{text}… ({more:,} caracteres más)</translation>
    </message>
    <message>
      <source>{title_of} by {by}, {when}</source>
      <translation>{title_of} por {by}, {when}</translation>
    </message>
    <message>
      <source>{title_of} by {by}, {written_time}</source>
      <translation>{title_of} por {by}, {written_time}</translation>
    </message>
    <message>
      <source>{title} (continued)</source>
      <translation>{title} (continuación)</translation>
    </message>
    <message>
      <source>{title} went to the printer {name}.</source>
      <translation>{title} se envió a la impresora {name}.</translation>
    </message>
    <message>
      <source>{title} · printed by {by}, {moment}</source>
      <translation>{title} · impreso por {by}, {moment}</translation>
    </message>
    <message>
      <source>{title}, {first} to {last}.</source>
      <translation>{title}, del {first} al {last}.</translation>
    </message>
    <message>
      <source>{title}: save as a PDF and print elsewhere, or set up a printer and try again.</source>
      <translation>{title}: guárdela como PDF e imprímala en otro lugar, o instale una impresora e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>{title}: saved as {path}.</source>
      <translation>{title}: guardada como {path}.</translation>
    </message>
    <message>
      <source>{unit}; all strips have one scale</source>
      <translation>{unit}; la misma escala en todas las franjas</translation>
    </message>
    <message>
      <source>{value:,} days late</source>
      <translation>{value:,} días de retraso</translation>
    </message>
    <message>
      <source>{value} days is too far away; write the day as 2026-11-23</source>
      <translation>{value} días es demasiado lejos; escriba el día como 2026-11-23</translation>
    </message>
    <message>
      <source>{value} does not exist: the clocks were set forward then</source>
      <translation>{value} no existe: entonces se adelantaron los relojes</translation>
    </message>
    <message>
      <source>{value} has no time of day; write 2026-11-23T10:42:00-08:00</source>
      <translation>{value} no tiene hora del día; escriba 2026-11-23T10:42:00-08:00</translation>
    </message>
    <message>
      <source>{value} is not a date and time that exists; write 2026-11-23T10:42:00-08:00</source>
      <translation>{value} no es una fecha y hora que exista; escriba 2026-11-23T10:42:00-08:00</translation>
    </message>
    <message>
      <source>{value} is not a date and time; write 2026-11-23T10:42:00-08:00</source>
      <translation>{value} no es una fecha y hora; escriba 2026-11-23T10:42:00-08:00</translation>
    </message>
    <message>
      <source>{value} is not a date that exists; write it as 2026-12-14</source>
      <translation>{value} no es una fecha que exista; escríbala como 2026-12-14</translation>
    </message>
    <message>
      <source>{value} is not a date; write it as 2026-12-14</source>
      <translation>{value} no es una fecha; escríbala como 2026-12-14</translation>
    </message>
    <message>
      <source>{value} is not a day that exists; write {forms}</source>
      <translation>{value} no es un día que exista; escriba {forms}</translation>
    </message>
    <message>
      <source>{value} is not a day; write {forms}</source>
      <translation>{value} no es un día; escriba {forms}</translation>
    </message>
    <message>
      <source>{value} is not a time of the day; write {forms}</source>
      <translation>{value} no es una hora del día; escriba {forms}</translation>
    </message>
    <message>
      <source>{value} is not a time: with a.m. or p.m. the hour is 1 to 12</source>
      <translation>{value} no es una hora: con a. m. o p. m. la hora va de 1 a 12</translation>
    </message>
    <message>
      <source>{value} is not a time; write {forms}</source>
      <translation>{value} no es una hora; escriba {forms}</translation>
    </message>
    <message>
      <source>{value} is not allowed{hint}; use one of {allowed}</source>
      <translation>{value} no está permitido{hint}; use uno de estos: {allowed}</translation>
    </message>
    <message>
      <source>{weekday}, {month} {day}, {year}</source>
      <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
      <source>{what} is not allowed in a letter text; use fields, if and include only</source>
      <translation>{what} no está permitido en un texto de carta; use solo campos, if e include</translation>
    </message>
    <message>
      <source>{what}: {count:,} deliveries…</source>
      <translation>{what}: {count:,} entregas…</translation>
    </message>
    <message>
      <source>{when}, not confirmed: see Clocks</source>
      <translation>{when}, sin confirmar: vea Plazos</translation>
    </message>
    <message>
      <source>{where}, key when: an empty list matches nothing</source>
      <translation>{where}, key when: una lista vacía no corresponde a nada</translation>
    </message>
    <message>
      <source>{where}, key when: these conditions exclude one another; the row can never match</source>
      <translation>{where}, key when: estas condiciones se excluyen entre sí; la fila nunca puede corresponder</translation>
    </message>
    <message>
      <source>{where}, key when: {fault}</source>
      <translation>{where}, key when: {fault}</translation>
    </message>
    <message>
      <source>{where}: its content is missing or is not what was attached, so it is not given out; the delivery is safe: run legaldesk verify and restore the last backup</source>
      <translation>{where}: su contenido falta o no es el que se adjuntó, así que no se entrega; la entrega está a salvo: ejecute legaldesk verify y restaure la última copia</translation>
    </message>
    <message>
      <source>{where}: there is no field {{{name}}}; use one of {names}</source>
      <translation>{where}: no hay ningún campo {{{name}}}; use uno de estos: {names}</translation>
    </message>
    <message>
      <source>{where}: there is no group {name} under [groups.{attribute}]</source>
      <translation>{where}: no hay ningún grupo {name} en [groups.{attribute}]</translation>
    </message>
    <message>
      <source>{where}: {retired} is retired and is never printed</source>
      <translation>{where}: {retired} está retirado y nunca se imprime</translation>
    </message>
    <message>
      <source>{why}; correct the template</source>
      <translation>{why}; corrija la plantilla</translation>
    </message>
    <message>
      <source>{words} · extra processing time</source>
      <translation>{words} · tramitación adicional</translation>
    </message>
    <message>
      <source>{word} is not a word of the contract{hint}; use one of {allowed}</source>
      <translation>{word} no es una palabra del contrato{hint}; use una de estas: {allowed}</translation>
    </message>
    <message>
      <source>{} is closed.</source>
      <translation>{} está cerrada.</translation>
    </message>
    <message>
      <source>{} is open again.</source>
      <translation>{} está abierta de nuevo.</translation>
    </message>
    <message>
      <source>{} is void.</source>
      <translation>{} está anulada.</translation>
    </message>
    <message>
      <source>| Keys | |</source>
      <translation>| Teclas | |</translation>
    </message>
    <message>
      <source>· required</source>
      <translation>· obligatorio</translation>
    </message>
    <message>
      <source>“{typed}” could be several or none; choose one from the list</source>
      <translation>«{typed}» puede ser varias cosas o ninguna; elija una de la lista</translation>
    </message>
    <message>
      <source>“{typed}” is not a number of pages; write figures only</source>
      <translation>«{typed}» no es un número de páginas; escriba solo cifras</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>A fact is missing</source>
      <translation>Falta un dato</translation>
    </message>
    <message>
      <source>A party to the case</source>
      <translation>Una parte del caso</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Aceptada</translation>
    </message>
    <message>
      <source>Accepted, objections reserved</source>
      <translation>Aceptada con reserva de objeciones</translation>
    </message>
    <message>
      <source>Administrative subpoena</source>
      <translation>Citación administrativa</translation>
    </message>
    <message>
      <source>An affiliate</source>
      <translation>Una filial</translation>
    </message>
    <message>
      <source>An employee's home</source>
      <translation>Domicilio de un empleado</translation>
    </message>
    <message>
      <source>Another adult</source>
      <translation>Otro adulto</translation>
    </message>
    <message>
      <source>Another agent</source>
      <translation>Otro agente</translation>
    </message>
    <message>
      <source>Another company</source>
      <translation>Otra empresa</translation>
    </message>
    <message>
      <source>Arbitration demand</source>
      <translation>Demanda de arbitraje</translation>
    </message>
    <message>
      <source>Arbitration provider</source>
      <translation>Institución de arbitraje</translation>
    </message>
    <message>
      <source>Attorney or attorney's staff</source>
      <translation>Abogado o su personal</translation>
    </message>
    <message>
      <source>Bankruptcy notice</source>
      <translation>Aviso de quiebra</translation>
    </message>
    <message>
      <source>Bankruptcy trustee</source>
      <translation>Síndico de la quiebra</translation>
    </message>
    <message>
      <source>Branch office</source>
      <translation>Sucursal</translation>
    </message>
    <message>
      <source>Building lobby or guard</source>
      <translation>Vestíbulo o guardia del edificio</translation>
    </message>
    <message>
      <source>By courier</source>
      <translation>Por mensajería</translation>
    </message>
    <message>
      <source>By email</source>
      <translation>Por correo electrónico</translation>
    </message>
    <message>
      <source>By fax</source>
      <translation>Por fax</translation>
    </message>
    <message>
      <source>By mail</source>
      <translation>Por correo</translation>
    </message>
    <message>
      <source>Civil investigative demand</source>
      <translation>Requerimiento de investigación civil</translation>
    </message>
    <message>
      <source>Civil litigant or law firm</source>
      <translation>Litigante civil o bufete</translation>
    </message>
    <message>
      <source>Civil subpoena for records</source>
      <translation>Citación civil (subpoena) de registros</translation>
    </message>
    <message>
      <source>Civil subpoena for testimony</source>
      <translation>Citación civil (subpoena) para testimonio</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Cerrada</translation>
    </message>
    <message>
      <source>Copyright notice</source>
      <translation>Aviso de derechos de autor</translation>
    </message>
    <message>
      <source>Counsel must decide</source>
      <translation>Decide el abogado</translation>
    </message>
    <message>
      <source>Courier</source>
      <translation>Mensajería</translation>
    </message>
    <message>
      <source>Court</source>
      <translation>Tribunal</translation>
    </message>
    <message>
      <source>Criminal defendant or defense</source>
      <translation>Acusado o su defensa</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Cliente</translation>
    </message>
    <message>
      <source>Customer's end user</source>
      <translation>Usuario final de un cliente</translation>
    </message>
    <message>
      <source>Defense subpoena</source>
      <translation>Citación de la defensa</translation>
    </message>
    <message>
      <source>Demand letter</source>
      <translation>Carta de reclamación</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicado</translation>
    </message>
    <message>
      <source>Duplicate noted</source>
      <translation>Duplicado anotado</translation>
    </message>
    <message>
      <source>Earnings withholding order</source>
      <translation>Orden de retención de salario</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>Correo electrónico</translation>
    </message>
    <message>
      <source>Emergency disclosure request</source>
      <translation>Solicitud de divulgación por emergencia</translation>
    </message>
    <message>
      <source>Emergency dispatch center</source>
      <translation>Centro de emergencias</translation>
    </message>
    <message>
      <source>Emergency routing</source>
      <translation>Vía de emergencia</translation>
    </message>
    <message>
      <source>Emergency: act now</source>
      <translation>Emergencia: actúe ya</translation>
    </message>
    <message>
      <source>Extra processing time</source>
      <translation>Tramitación adicional</translation>
    </message>
    <message>
      <source>Extra time not decided</source>
      <translation>Tiempo adicional sin decidir</translation>
    </message>
    <message>
      <source>Fax</source>
      <translation>Fax</translation>
    </message>
    <message>
      <source>Foreign authority</source>
      <translation>Autoridad extranjera</translation>
    </message>
    <message>
      <source>Foreign law enforcement agency</source>
      <translation>Autoridad policial extranjera</translation>
    </message>
    <message>
      <source>Foreign production order</source>
      <translation>Orden extranjera de entrega</translation>
    </message>
    <message>
      <source>Former address</source>
      <translation>Dirección anterior</translation>
    </message>
    <message>
      <source>Government as a party</source>
      <translation>El gobierno como parte</translation>
    </message>
    <message>
      <source>Grand jury subpoena</source>
      <translation>Citación de gran jurado</translation>
    </message>
    <message>
      <source>Headquarters</source>
      <translation>Sede</translation>
    </message>
    <message>
      <source>Held for counsel</source>
      <translation>Retenida para el abogado</translation>
    </message>
    <message>
      <source>Incomplete fax</source>
      <translation>Fax incompleto</translation>
    </message>
    <message>
      <source>Informal request for records</source>
      <translation>Solicitud informal de registros</translation>
    </message>
    <message>
      <source>Law enforcement agency</source>
      <translation>Autoridad policial</translation>
    </message>
    <message>
      <source>Letter of complaint</source>
      <translation>Carta de queja</translation>
    </message>
    <message>
      <source>Letter rogatory</source>
      <translation>Carta rogatoria</translation>
    </message>
    <message>
      <source>Levy</source>
      <translation>Embargo</translation>
    </message>
    <message>
      <source>Levying officer</source>
      <translation>Oficial de embargos</translation>
    </message>
    <message>
      <source>Litigation hold letter</source>
      <translation>Carta de retención por litigio</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>Correo</translation>
    </message>
    <message>
      <source>Mutual legal assistance request</source>
      <translation>Solicitud de asistencia jurídica mutua</translation>
    </message>
    <message>
      <source>National security letter</source>
      <translation>Carta de seguridad nacional</translation>
    </message>
    <message>
      <source>No extra time</source>
      <translation>Sin tiempo adicional</translation>
    </message>
    <message>
      <source>No letter before counsel decides</source>
      <translation>Sin carta antes de que decida el abogado</translation>
    </message>
    <message>
      <source>Not known yet</source>
      <translation>Aún sin identificar</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>No consta</translation>
    </message>
    <message>
      <source>Not valid service</source>
      <translation>Notificación no válida</translation>
    </message>
    <message>
      <source>Not verified yet</source>
      <translation>Aún sin verificar</translation>
    </message>
    <message>
      <source>Notice and acknowledgment of receipt</source>
      <translation>Aviso y acuse de recibo</translation>
    </message>
    <message>
      <source>Notice of withdrawal</source>
      <translation>Aviso de retiro</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abierta</translation>
    </message>
    <message>
      <source>Order to transfer a number</source>
      <translation>Orden de transferir un número</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Otro</translation>
    </message>
    <message>
      <source>Other correspondence</source>
      <translation>Otra correspondencia</translation>
    </message>
    <message>
      <source>Pen register order</source>
      <translation>Orden de registrador de llamadas</translation>
    </message>
    <message>
      <source>Person asking about own data</source>
      <translation>Persona que pide sus propios datos</translation>
    </message>
    <message>
      <source>Personal service</source>
      <translation>Entrega en persona</translation>
    </message>
    <message>
      <source>Policy sentences conflict</source>
      <translation>Oraciones de la política en conflicto</translation>
    </message>
    <message>
      <source>Portal</source>
      <translation>Portal</translation>
    </message>
    <message>
      <source>Possible duplicate</source>
      <translation>Posible duplicado</translation>
    </message>
    <message>
      <source>Preservation request</source>
      <translation>Solicitud de conservación</translation>
    </message>
    <message>
      <source>Privacy request</source>
      <translation>Solicitud de privacidad</translation>
    </message>
    <message>
      <source>Private individual</source>
      <translation>Particular</translation>
    </message>
    <message>
      <source>Private investigator</source>
      <translation>Investigador privado</translation>
    </message>
    <message>
      <source>Process server</source>
      <translation>Notificador</translation>
    </message>
    <message>
      <source>Prosecutor</source>
      <translation>Fiscal</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>Recibo</translation>
    </message>
    <message>
      <source>Receipt of process</source>
      <translation>Recibo de notificación</translation>
    </message>
    <message>
      <source>Receipt with additional processing time</source>
      <translation>Recibo con tramitación adicional</translation>
    </message>
    <message>
      <source>Received after hours</source>
      <translation>Recibida fuera de horario</translation>
    </message>
    <message>
      <source>Recipient of messages or calls</source>
      <translation>Destinatario de mensajes o llamadas</translation>
    </message>
    <message>
      <source>Registered agent</source>
      <translation>Agente registrado</translation>
    </message>
    <message>
      <source>Registered agent's office</source>
      <translation>Oficina del agente registrado</translation>
    </message>
    <message>
      <source>Regulator</source>
      <translation>Organismo regulador</translation>
    </message>
    <message>
      <source>Report of harassment or threats</source>
      <translation>Denuncia de acoso o amenazas</translation>
    </message>
    <message>
      <source>Report of unwanted messages or calls</source>
      <translation>Denuncia de mensajes o llamadas no deseados</translation>
    </message>
    <message>
      <source>Request for a sender's identity</source>
      <translation>Solicitud de identidad de un remitente</translation>
    </message>
    <message>
      <source>Request for account records</source>
      <translation>Solicitud de registros de cuenta</translation>
    </message>
    <message>
      <source>Request to waive service</source>
      <translation>Solicitud de renuncia a la notificación</translation>
    </message>
    <message>
      <source>Restraining order</source>
      <translation>Orden de restricción</translation>
    </message>
    <message>
      <source>Rights holder</source>
      <translation>Titular de derechos</translation>
    </message>
    <message>
      <source>Search warrant</source>
      <translation>Orden de registro</translation>
    </message>
    <message>
      <source>Served by a party</source>
      <translation>Entregada por una parte</translation>
    </message>
    <message>
      <source>Served personally</source>
      <translation>Notificado en persona</translation>
    </message>
    <message>
      <source>Service not accepted under the policy</source>
      <translation>Notificación no aceptada según la política</translation>
    </message>
    <message>
      <source>Sheriff or marshal</source>
      <translation>Alguacil o marshal</translation>
    </message>
    <message>
      <source>Small claims claim</source>
      <translation>Demanda de menor cuantía</translation>
    </message>
    <message>
      <source>Somewhere else</source>
      <translation>En otro lugar</translation>
    </message>
    <message>
      <source>Stored communications order</source>
      <translation>Orden sobre comunicaciones almacenadas</translation>
    </message>
    <message>
      <source>Subpoena from another state</source>
      <translation>Citación de otro estado</translation>
    </message>
    <message>
      <source>Summons and complaint</source>
      <translation>Emplazamiento y demanda</translation>
    </message>
    <message>
      <source>Summons in an adversary proceeding</source>
      <translation>Emplazamiento en procedimiento adversarial</translation>
    </message>
    <message>
      <source>Tax summons</source>
      <translation>Requerimiento fiscal</translation>
    </message>
    <message>
      <source>This company</source>
      <translation>Esta empresa</translation>
    </message>
    <message>
      <source>Threat to life</source>
      <translation>Peligro para la vida</translation>
    </message>
    <message>
      <source>Traceback group</source>
      <translation>Grupo de rastreo</translation>
    </message>
    <message>
      <source>Traceback request</source>
      <translation>Solicitud de rastreo</translation>
    </message>
    <message>
      <source>Trial subpoena</source>
      <translation>Citación para juicio</translation>
    </message>
    <message>
      <source>Unwanted messages or calls</source>
      <translation>Mensajes o llamadas no deseados</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>Anulada</translation>
    </message>
    <message>
      <source>Where to turn</source>
      <translation>A quién dirigirse</translation>
    </message>
    <message>
      <source>Wiretap order</source>
      <translation>Orden de intervención</translation>
    </message>
    <message>
      <source>Withdrawal noted</source>
      <translation>Retiro anotado</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Retirada</translation>
    </message>
    <message>
      <source>Wrong channel</source>
      <translation>Canal equivocado</translation>
    </message>
    <message>
      <source>assigned</source>
      <translation>la asignó</translation>
    </message>
    <message>
      <source>by courier</source>
      <translation>por mensajería</translation>
    </message>
    <message>
      <source>by email</source>
      <translation>por correo electrónico</translation>
    </message>
    <message>
      <source>by fax</source>
      <translation>por fax</translation>
    </message>
    <message>
      <source>by mail</source>
      <translation>por correo</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>la cerró</translation>
    </message>
    <message>
      <source>counsel's decision</source>
      <translation>decisión del abogado</translation>
    </message>
    <message>
      <source>how it is handled</source>
      <translation>cómo se tramita</translation>
    </message>
    <message>
      <source>in person</source>
      <translation>en persona</translation>
    </message>
    <message>
      <source>reopened</source>
      <translation>la reabrió</translation>
    </message>
    <message>
      <source>through the portal</source>
      <translation>por el portal</translation>
    </message>
    <message>
      <source>through the registered agent</source>
      <translation>por medio del agente registrado</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>la deshizo</translation>
    </message>
    <message>
      <source>voided</source>
      <translation>la anuló</translation>
    </message>
  </context>
  <context>
    <name>QShortcut</name>
    <message>
      <source>Alt</source>
      <translation>Alt</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Retroceso</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Ctrl</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Supr</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Abajo</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Ins</source>
      <translation>Ins</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Izquierda</translation>
    </message>
    <message>
      <source>Meta</source>
      <translation>Meta</translation>
    </message>
    <message>
      <source>PgDown</source>
      <translation>Av Pág</translation>
    </message>
    <message>
      <source>PgUp</source>
      <translation>Re Pág</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Derecha</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Mayús</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Arriba</translation>
    </message>
  </context>
</TS>
