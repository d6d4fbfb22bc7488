"""What a reader finds in Spanish messages, and what the rules find: invented ones, by family.

A mark says what is looked at: `S` specific, `T` a time, `N` a next step, `V` present, small where
it is not; a letter of the reasons, or `-` where the case was not closed without action.
"""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import judge_frame

READ = """
S-t| Se rellenó el hoyo con asfalto.
S- | Rellenamos el bache y se compactó.
S- | La luminaria quedó encendida.
S- | El foco ya está cambiado.
S- | La tapa se encuentra repuesta.
S-T| Se destapó el drenaje ayer por la tarde.
S- | Bolsas recogidas, banqueta barrida.
S- | Bache ya tapado
S- | grafiti borrado del muro
S- | ya se quitó la rama
S- | Lo quitaron de la esquina.
S- | Nos llevamos el colchón.
S- | Fue talado el arbol seco.
S- | Han sido pintadas las rayas del cruce.
S- | Hemos vaciado el contenedor.
S- | El perro fue llevado al refugio.
S- | Pasó la barredora a las 8.
S- | Pusimos trampas en el callejón.
S- | Se le dio multa al negocio.
S- | Se mató el avispero.
S- | Trajimos un bote nuevo y nos llevamos el roto.
S- | Se hicieron dos pozos de prueba.
S- | El inspector midió el ruido: 42 decibeles.
S- | No se vio fuga alguna.
S- | No existe violación al código.
S- | El semáforo opera con normalidad.
S- | La presión del hidrante es correcta.
S- | Sin fugas en la línea.
S- | No hubo infracción que perseguir.
S- | Todo en orden: la alarma suena y las salidas están despejadas.
S- | El vehículo fue movido por su dueño.
S- | Los responsables se fueron antes de que llegara la patrulla.
S- | Ya hay agua caliente en el edificio.
S- | El perro ya regresó a su casa.
S- | Árbol sano, no requiere poda.
S- | Se selló la grieta; se repintó la línea.
S- | instalado medidor nuevo
S- | Repusieron la tapa de la alcantarilla.
S- | Sopladas las hojas y barrido el cordón.
S- | Recibió multa el dueño por la maleza.
S- | se llevaron el sillon
S- | Le pusieron llanta nueva al bote.
s  | Se atendió su solicitud.
s  | Su caso ha quedado resuelto satisfactoriamente.
s  | El trabajo fue concluido por la cuadrilla.
s  | Ya se le dio trámite a su reporte.
s  | Se realizaron las labores correspondientes.
s  | Hemos recibido su queja y la estamos revisando.
s  | El problema ya fue solucionado.
s  | Se ha dado atención a lo reportado.
s  | Su reporte fue asignado al área que corresponde.
s  | Agradecemos que nos haya contactado.
s  | Le informamos que su petición fue registrada.
s  | Nuestro personal ya tomó cartas en el asunto.
s  | Se dio por terminado el servicio.
s  | Orden ejecutada sin contratiempos.
s  | Solicitud finalizada por el departamento.
sP | Una cuadrilla acudirá la próxima semana a reparar el bache.
sP | Vamos a mandar a alguien a ver el poste.
sP | Se tiene contemplado pavimentar la calle en marzo.
sP | Queda pendiente la poda.
sP | Estamos en espera de refacciones.
sP | Falta que la compañía marque los cables antes de excavar.
sP | Lo tenemos en la lista de trabajos.
sP | Su cita quedó para el martes.
sP | La reparación está agendada para el 3 de mayo.
sP | Nuestro inspector irá a su domicilio en los próximos cinco días.
sP | Se canalizó internamente y se atenderá conforme al orden de llegada.
sP | En cuanto llegue el material, se cambia el poste.
sP | El árbol será plantado en otoño.
sP | Pronto pasaremos a recogerlo.
sP | Todavía no hay fecha para la obra.
sP | Su solicitud está siendo evaluada por ingeniería.
P  | Ya pedimos la pieza y llega en dos semanas.
R  | Se turnó a la Comisión de Agua.
R  | Esto se mandó al distrito escolar.
R  | Lo pasamos con la compañía de luz.
R  | Su reporte se transfirió a Parques.
R  | Se notificó a la compañía de gas.
R  | Canalizado a Obras Públicas
R  | Le dimos aviso a la empresa telefónica dueña del cable.
R  | El caso pasó a la policía.
R  | Reenviado a zoonosis
R  | Se le avisó al condado para que lo repare.
R  | Este reporte lo lleva ahora el departamento de vivienda.
R  | Derivamos su queja a la autoridad portuaria.
R  | Se reportó a la empresa del cable para que lo levante.
J  | La banqueta es responsabilidad del propietario.
J  | Esa calle es privada y la ciudad no la mantiene.
J  | El puente lo mantiene el estado.
J  | No es de nuestra competencia.
J  | Ese terreno le pertenece al ferrocarril.
J  | Fuera de nuestra jurisdicción.
J  | No nos toca a nosotros, es del condominio.
J  | El poste es de la compañía de luz.
J  | La fuga está del lado del cliente.
J  | Le corresponde al dueño podar ese árbol.
J  | La ciudad no recoge escombro de construcción.
J  | Eso es asunto civil entre vecinos.
J  | De eso se encarga el condado.
J  | Su domicilio no está en nuestra zona de servicio.
J  | No recogemos llantas.
L  | No dimos con la dirección.
L  | No se localizó el bache en la cuadra indicada.
L  | El animal ya no se encontraba en el sitio.
L  | No estaba el carro cuando llegamos.
L  | Ya no estaban los muebles.
L  | Fuimos y no había nada que recoger.
L  | Se buscó el bache y no apareció.
L  | Ningún perro a la vista.
L  | La cuadrilla no halló basura en el lugar.
L  | El vehículo ya se había ido.
L  | Sin rastro del colchón.
I  | No hay tal número en esa calle.
L  | Nada en la banqueta.
A  | Nadie salió a abrir.
A  | No se tuvo acceso al patio.
A  | El portón estaba cerrado con candado.
A  | Tocamos y no contestaron.
A  | Llamamos tres veces al número que dejó y nadie contestó.
A  | No pudimos pasar por un carro estacionado frente a la reja.
A  | Inspector sin entrada al departamento.
A  | No había nadie en casa.
A  | No fue posible ingresar al inmueble.
A  | Imposible comunicarse con usted.
A  | El inquilino no dejó entrar al inspector.
A  | La entrada estaba bloqueada por una camioneta.
I  | Falta la dirección.
I  | No nos dijo en qué cuadra está.
I  | Necesitamos el número de placa para continuar.
I  | Datos insuficientes.
I  | No es posible ubicarlo con lo que describe.
I  | La dirección proporcionada no existe.
I  | No indica de qué lado de la calle.
I  | Reporte incompleto: faltó el número de la casa.
I  | Sin ubicación exacta no se puede atender.
I  | No especificó cuál de los postes.
D  | Ya lo habían reportado antes.
D  | Duplicado del folio 88-1234.
D  | Ya tenemos un reporte abierto de ese poste.
D  | Es el mismo bache del reporte anterior.
D  | Se anexó al caso existente.
D  | Otro vecino ya lo reportó.
D  | Reporte repetido
D  | Se está atendiendo bajo otro folio.
C  | El ciudadano canceló la solicitud.
C  | Cancelado a petición del usuario.
C  | Levantado por error.
C  | Ya no lo necesita, dice el vecino.
C  | Prueba del sistema, favor de ignorar.
C  | Se capturó en la categoría equivocada.
C  | Usted nos pidió anularlo.
X  | Cerrado por inactividad.
X  | Cerrado en depuración de casos viejos.
X  | No contamos con personal para esa inspección.
X  | Caso vencido, cierre automático.
X  | Se cerró sin visita por tener más de un año.
X  | No se alcanzó a inspeccionar antes del cierre de temporada.
-S | Se revisó y no se encontró ninguna violación.
-S | No encontramos fugas.
-S | Se habló con el dueño y movió el carro.
-S | Se reparó el hidrante en propiedad privada.
-S | Enviamos una cuadrilla y tapó el bache.
-S | Se mandó a pintar y quedó pintado.
-S | Nadie resultó herido; se retiró el árbol.
-S | Se quitaron dos carteles duplicados.
-S | La cuadrilla podó las ramas de la calle del condado.
-  | Gracias por su reporte; el problema fue atendido.
-S | Se entregó el bote al residente.
-S | Se envió carta al dueño dándole 30 días.
-S | El oficial habló con el responsable y bajó el volumen.
-S | Se instaló un candado nuevo en la puerta.
N  | Llame al 311 si vuelve a pasar.
N  | Favor de poner el bote en la banqueta antes de las 7.
N  | Si persiste, repórtelo de nuevo.
N  | Puede apelar dentro de 15 días.
N  | Para dudas, comuníquese a la oficina.
N  | Hay que sacar cita en línea.
N  | Necesita llenar la forma y mandarla por correo.
N  | Le recomendamos contratar a un plomero.
N  | Vuelva a llamar cuando esté en casa.
N  | Acuda a la ventanilla 4 con su recibo.
N  | Pida otro bote en la página.
N  | Tiene que hablar con su casero.
N  | Consulte el avance en la página del departamento.
N  | Sáquelo el miércoles.
N  | Ponte en contacto con nosotros si sigue el problema.
N  | Marca al 311 y da tu número de folio.
N  | Dirija su queja al condado.
N  | Comunicarse con la compañía de gas.
N  | Deje libre la banqueta para que entre el camión.
N  | Mándenos una foto y con gusto lo vemos.
N  | Se le pide no estacionarse ahí.
N  | Requiere usted un permiso, que se tramita en la calle Main.
N  | No olvide amarrar las ramas.
N  | Avísenos si vuelve a fallar.
N  | Su contacto es la señora Ruiz, en la oficina de parques, 555-0199.
N  | Levante otro reporte si se vuelve a apagar.
N  | Espere la llamada del inspector.
n  | El dueño debe podar el árbol.
n  | El inspector puede volver sin avisar.
n  | Se recomendó cerrar el caso.
n  | Gracias por llamar al 311.
n  | La cuadrilla tiene que regresar con otra máquina.
n  | Se le pidió al dueño que retire la basura.
n  | Para uso interno.
n  | Nos pidió que lo cerráramos.
n  | El reporte quedó cerrado.
n  | Se hizo el corte de la raíz.
n  | La carta le da al negocio diez días para que limpie.
T  | Recogido el martes.
T  | Se hará en la primavera.
T  | Lo cambiamos hoy en la mañana.
T  | Plazo de diez días hábiles.
T  | Pasará el camión entre las 8 y las 12.
T  | Anoche se reparó.
T  | Quedó listo el 14 de febrero.
T  | En un par de semanas llega el poste.
T  | Antes de que termine el mes lo pintan.
T  | Cada jueves pasa la barredora por su calle.
T  | Se visitó dos veces, 3/4 y 3/9.
T  | El próximo ciclo de poda es en 2027.
T  | Tarda unos tres meses.
T  | De aquí al viernes queda listo.
T  | Fuimos a mediodía.
T  | La audiencia es el día 9 a las 10.
T  | Se mojó la calle esta madrugada con la pipa.
t  | Se hará lo antes posible.
t  | No hay nada en este momento.
t  | Gracias por reportarlo el 3 de mayo.
t  | Lo vemos cuando haya personal.
t  | El carro lleva más de tres días ahí.
t  | Su solicitud del 4 de junio fue atendida.
t  | Es un edificio de 1990.
t  | El límite es de 72 horas en esa cuadra.
v  | Caso atendido.
v  | Ya quedó.
v  | Listo
v  | Cerrado por el sistema
v  | Folio 2231-A
v  | En revisión
v  | Ver anexo
v  | Gracias por su reporte.
v  | Recibimos su mensaje.
v  | prueba
v  | Cumplida
v  | Atendido 12
v  | Se cierra folio
v  | O.T. 5521 concluida
v  | ok jrg
V  | Reparado
V  | Se recogió
V  | Duplicado
V  | Trabajo terminado el 3/5
V  | No encontrado
V  | Podado
V  | Es privado
V  | Se le dio solución a su problema.
S- | Camión 12 pasó por los muebles a las 9.
S- | tapamos hoyo con mezcla fria, 2 bolsas
S- | Ya les prendieron la luz.
S- | Hoyo parchado
S- | El poste chocado se cambió por uno nuevo.
S- | le pusimos tapa nueva al drenaje
S- | basura levantada del callejon
S- | Encontramos la válvula rota y la reparamos.
S- | Visitamos la obra; los trabajadores traían permiso vigente.
S- | El restaurante pasó la inspección con 96 puntos.
S- | Se midió la temperatura: 71 grados.
S- | Todo limpio cuando pasamos.
S- | Los vecinos bajaron la música.
S- | Se le entregó la tarjeta nueva en ventanilla.
S- | se trimmeó el arbol
S- | towed el viernes por la grua
S- | fixed el leak del hidrante
S- | Dos jeringas recogidas del parque.
S- | Atrapamos al perro y va al refugio.
S- | El edificio ya cuenta con calefacción.
S- | La señora del 4B firmó de recibido.
S- | Agua muestreada, sin plomo.
S- | No presenta daños el puente.
S- | Semáforo trabajando bien
S- | el contenedor ya fue devuelto a su lugar
S- | Volvieron a pintar la línea amarilla.
S- | Se reinstaló el letrero de alto.
S- | Barrimos ambos lados el jueves.
s  | Gracias por su paciencia mientras atendíamos su caso.
s  | La dependencia ha dado por concluido el asunto.
s  | Su caso fue revisado y cerrado conforme a los procedimientos.
s  | Se tomaron las medidas pertinentes.
s  | Trabajo realizado
s  | Su solicitud fue aceptada y turnada para su atención.
s  | El servicio se prestó de manera satisfactoria.
s  | El personal de campo acudió a atender el reporte.
s  | Revisamos su solicitud y tomamos nota.
P  | Se agendó para la semana entrante.
P  | La cuadrilla va el lunes.
P  | Tenemos mucho trabajo atrasado, llegaremos en unas semanas.
P  | Reparación permanente pendiente de presupuesto.
P  | Ya está en el programa de bacheo.
P  | Queda en lista de espera.
P  | Un inspector pasará a ver.
P  | Esperamos la refacción del fabricante.
P  | A la espera del permiso del estado.
P  | Se le dará seguimiento la próxima semana.
P  | En trámite con ingeniería.
P  | Se solicitó la pieza al proveedor.
R  | Pasado a Parques
R  | se lo mandamos a la gente del agua
R  | Referido al departamento de bomberos.
R  | Ya le avisamos a la compañía de cable.
R  | El reporte se canalizó al condado.
R  | Se remite a control de animales.
R  | Enviamos el reporte a la agencia estatal.
R  | Este asunto fue transferido a la oficina del fiscal.
J  | Es del estado, no nuestra.
J  | La calle no es de la ciudad.
J  | Es propiedad privada; no podemos entrar a limpiar.
J  | Ese ruido es de la autopista estatal, no tenemos autoridad.
J  | El mantenimiento de esa cerca le toca al vecino.
J  | Es un asunto entre particulares.
J  | No cae en nuestra jurisdicción.
J  | La ordenanza no aplica en esa zona.
J  | El servicio es solo para casas; los comercios contratan aparte.
J  | El árbol está en terreno privado.
J  | Solo recogemos tres bultos por visita; el resto no se lo podemos llevar.
L  | no se halló nada
L  | Se recorrió la cuadra y no se vio el bache.
L  | El colchón ya no estaba.
L  | no encontre el poste
L  | No hay ningún carro abandonado en esa dirección.
L  | vehiculo no estaba en el lugar
L  | Ya se lo habían llevado.
A  | nadie en casa, deje tarjeta
A  | Tocamos la puerta y nadie salió.
A  | No nos abrieron el portón.
A  | no se pudo pasar, carro bloqueando
A  | Cerrado con llave, sin acceso.
A  | Intentamos llamarle dos veces sin respuesta.
A  | El perro del dueño no dejó pasar al medidor.
I  | necesito la direccion exacta
I  | No trae número de casa ni calle.
I  | ¿En qué esquina está el bache?
I  | Se requiere más información para procesar.
I  | Foto borrosa
I  | Su reporte no incluye la ubicación.
D  | ya reportado
D  | dup
D  | Mismo reporte que el 4471.
D  | Este bache ya está en el folio 2231.
D  | Ya contamos con una solicitud para el mismo lugar.
C  | Cancelado por el residente
C  | El cliente ya no lo quiere.
C  | Entrada por error
C  | Caso de prueba
X  | Caso cerrado por falta de seguimiento.
X  | Se cierra por ser muy antiguo.
X  | No hay cuadrillas disponibles este año.
X  | Programa suspendido por falta de fondos.
X  | Cerrado sin revisar por acumulación de casos.
N  | Llámenos al 311 con el número de placa.
N  | si vuelve a suceder marque al 311
N  | Para más información visite la página de la ciudad.
N  | Tiene que sacar un permiso primero.
N  | Ponga el bote con las ruedas hacia la casa.
N  | Haga una nueva solicitud con la dirección correcta.
N  | Comuníquese con su compañía de luz.
N  | Si el problema sigue, vuelva a reportarlo.
N  | Por favor tenga a la mano su número de cuenta cuando llame.
N  | Su siguiente paso es pagar la cuota en línea.
N  | Hable con el administrador del edificio.
N  | Usted puede pedir una copia del reporte en la oficina.
N  | Guarde sus botes después de la recolección.
n  | El dueño tiene 30 días para limpiar.
n  | La empresa debe reparar la banqueta.
n  | Se le ordenó al contratista tapar la zanja.
n  | Agradecemos su llamada.
n  | El inspector puede regresar en cualquier momento.
n  | La cuadrilla sacó la basura y dejó limpio.
n  | El oficial le dijo al dueño que guarde el perro.
n  | Se hizo el reporte al estado.
T  | Lo recogemos el próximo martes.
T  | El trabajo empieza en abril.
T  | Se reparó esta mañana.
T  | La multa vence el 30 de junio.
T  | Nuestro tiempo de respuesta es de 10 días.
T  | Pasamos ayer a las 3 pm.
T  | Se planta en el otoño.
T  | Estará listo a fin de mes.
T  | Volveremos en quince días.
t  | Lo haremos en cuanto se pueda.
t  | Gracias por llamar hoy.
t  | El perro tiene tres años.
t  | En este momento no hay personal.
t  | Cerrado 3/4/25.
v  | Cerrado.
v  | Completado, gracias
v  | Caso resuelto
v  | ver notas
v  | hecho
v  | Folio 33-219
v  | Solicitud completada
V  | Se podó.
V  | privado
V  | no es nuestro
V  | ya lo recogieron
V  | cancelado por el cliente
"""
MEASURES = {"S": "specific", "T": "timeline", "N": "next_step", "V": "present"}


def judged_lines() -> list[tuple[str, str, dict[str, str]]]:
    """The marks, the message and the verdicts of each line; all are judged at once."""
    lines = [tuple(map(str.strip, line.split("|", 1))) for line in READ.strip().splitlines()]
    messages = pl.DataFrame(
        {"service": "general request", "status_word": "", "message": [text for _, text in lines]}
    )
    judged = judge_frame(messages).to_dicts()
    return [(marks, text, found) for (marks, text), found in zip(lines, judged, strict=True)]


LINES = judged_lines()


@pytest.mark.parametrize(
    ("marks", "judged"),
    [(marks, judged) for marks, _, judged in LINES],
    ids=[text[:50] for _, text, _ in LINES],
)
def test_the_rules_find_in_spanish_what_a_reader_finds(marks: str, judged: dict[str, str]) -> None:
    """Done, found, planned, asked and refused, in the forms that Spanish has for each."""
    for mark in marks:
        measure = MEASURES.get(mark.upper())
        if measure:
            told = {True: "pass", False: "fail"}[mark.isupper()]
            assert judged[f"message_{measure}"] == told, measure
        else:
            assert (judged["no_action_reason"] or "-") == mark


def test_accents_may_be_missing() -> None:
    """Crews type without accents, and with n for ñ: the verdicts are the same."""
    plain = str.maketrans("áéíóúüñÁÉÍÓÚÑ", "aeiouunAEIOUN")
    texts = [text for _, text, _ in LINES]
    both = [
        judge_frame(pl.DataFrame({"service": "general request", "message": written})).select(
            "no_action_reason", *(f"message_{measure}" for measure in MEASURES.values())
        )
        for written in (texts, [text.translate(plain).upper() for text in texts])
    ]
    assert both[0].equals(both[1])
