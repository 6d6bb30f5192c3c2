const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/** Nearly everything that BPMN 2.0 has a word for, once; `b:` stands for the prefix of the file. */
const inside = `<b:import importType="http://www.w3.org/2001/XMLSchema" location="a.xsd" namespace="urn:a"/>
<b:message id="msg" name="Order"/><b:signal id="sig" name="Alarm"/><b:error id="err" errorCode="E1"/><b:escalation id="esc" escalationCode="U"/>
<b:resource id="res" name="Crane"><b:resourceParameter id="rp" name="n" isRequired="true"/></b:resource><b:dataStore id="store" name="Stock" capacity="5"/>
<b:partnerRole id="role" name="Supplier"><b:participantRef>pool2</b:participantRef></b:partnerRole><b:globalUserTask id="gut" name="Sign"/>
<b:collaboration id="col"><b:participant id="pool1" name="Works" processRef="proc"/><b:participant id="pool2" name="Supplier"><b:participantMultiplicity maximum="3"/></b:participant>
<b:messageFlow id="mf1" sourceRef="send" targetRef="pool2" messageRef="msg"/><b:messageFlow id="mf2" sourceRef="pool2" targetRef="recv"/></b:collaboration>
<b:process id="proc" name="All"><b:laneSet id="ls"><b:lane id="lane1" name="Buyer" partitionElementRef="res"><b:flowNodeRef>send</b:flowNodeRef><b:childLaneSet id="cls"><b:lane id="lane2" name="Night shift"><b:flowNodeRef>recv</b:flowNodeRef></b:lane></b:childLaneSet></b:lane></b:laneSet>
<b:startEvent id="start"><b:timerEventDefinition id="tdef"><b:timeCycle xsi:type="b:tFormalExpression">R/PT1H</b:timeCycle></b:timerEventDefinition></b:startEvent>
<b:sendTask id="send" name="Send order" messageRef="msg"><b:standardLoopCharacteristics testBefore="true" loopMaximum="3"/></b:sendTask><b:receiveTask id="recv" name="Receive"/>
<b:manualTask id="man" name="Unload"/><b:businessRuleTask id="brt" name="Decide"/><b:scriptTask id="scr" name="Compute" scriptFormat="groovy"/>
<b:callActivity id="call" name="Pay" calledElement="gut"><b:multiInstanceLoopCharacteristics id="mi1"><b:loopDataInputRef>din</b:loopDataInputRef></b:multiInstanceLoopCharacteristics>
<b:ioSpecification id="ios"><b:dataInput id="din" name="lines" isCollection="true"/><b:inputSet id="iset"><b:dataInputRefs>din</b:dataInputRefs></b:inputSet><b:outputSet id="oset"/></b:ioSpecification></b:callActivity>
<b:subProcess id="mi" name="For each line"><b:multiInstanceLoopCharacteristics isSequential="true"/><b:task id="mt" name="Weigh"/></b:subProcess>
<b:transaction id="tx" name="Book" method="##Compensate"><b:task id="debit" name="Debit"/><b:boundaryEvent id="undoes" attachedToRef="debit"><b:compensateEventDefinition id="ced"/></b:boundaryEvent><b:task id="undo" name="Credit back" isForCompensation="true"/><b:endEvent id="txe"><b:cancelEventDefinition id="cad"/></b:endEvent><b:association id="txa" associationDirection="One" sourceRef="undoes" targetRef="undo"/></b:transaction>
<b:subProcess id="evsub" triggeredByEvent="true" name="On alarm"><b:startEvent id="evs" isInterrupting="false"><b:signalEventDefinition id="sdf" signalRef="sig"/></b:startEvent></b:subProcess>
<b:adHocSubProcess id="adhoc" name="As needed" ordering="Sequential"><b:task id="ad1" name="Clean"/><b:completionCondition xsi:type="b:tFormalExpression">done</b:completionCondition></b:adHocSubProcess>
<b:boundaryEvent id="bt" attachedToRef="man" cancelActivity="false"><b:timerEventDefinition/></b:boundaryEvent><b:boundaryEvent id="be" attachedToRef="mi"><b:errorEventDefinition errorRef="err"/></b:boundaryEvent><b:boundaryEvent id="bm" attachedToRef="mi" parallelMultiple="true"><b:messageEventDefinition messageRef="msg"/><b:conditionalEventDefinition><b:condition xsi:type="b:tFormalExpression">t&gt;40</b:condition></b:conditionalEventDefinition></b:boundaryEvent>
<b:intermediateThrowEvent id="link1" name="A"><b:linkEventDefinition id="ld1" name="A"><b:target>ld2</b:target></b:linkEventDefinition></b:intermediateThrowEvent><b:intermediateCatchEvent id="link2" name="A"><b:linkEventDefinition id="ld2" name="A"><b:source>ld1</b:source></b:linkEventDefinition></b:intermediateCatchEvent>
<b:exclusiveGateway id="xg" name="Which?" default="d3"/><b:inclusiveGateway id="ig"/><b:parallelGateway id="pg"/><b:complexGateway id="cg"><b:activationCondition xsi:type="b:tFormalExpression">2 of 3</b:activationCondition></b:complexGateway><b:eventBasedGateway id="eg" eventGatewayType="Parallel" instantiate="true"/>
<b:dataObject id="dobj" name="Order" isCollection="true"><b:dataState id="ds" name="open"/></b:dataObject><b:dataObjectReference id="dref" name="Order" dataObjectRef="dobj"/><b:dataStoreReference id="sref" dataStoreRef="store"/>
<b:endEvent id="end1"><b:terminateEventDefinition/></b:endEvent><b:endEvent id="end2"><b:eventDefinitionRef>told</b:eventDefinitionRef></b:endEvent>
<b:sequenceFlow id="d0" sourceRef="start" targetRef="send"/><b:sequenceFlow id="d1" name="a" sourceRef="xg" targetRef="man"><b:conditionExpression xsi:type="b:tFormalExpression" language="urn:x"><![CDATA[a < 1 && b]]></b:conditionExpression></b:sequenceFlow><b:sequenceFlow id="d2" sourceRef="xg" targetRef="brt"/><b:sequenceFlow id="d3" sourceRef="xg" targetRef="scr"/><b:sequenceFlow id="d4" sourceRef="send" targetRef="xg"/>
<b:group id="grp" categoryValueRef="cv"/><b:textAnnotation id="note"><b:text>Remember &lt;this&gt;</b:text></b:textAnnotation><b:association id="as1" sourceRef="note" targetRef="man"/></b:process>
<b:category id="cat"><b:categoryValue id="cv" value="Phase"/></b:category><b:messageEventDefinition id="told" messageRef="msg"/>
<b:relationship type="BPSimData"><b:extensionElements><v:scenario xmlns:v="urn:v" v:id="1"><v:part>x</v:part></v:scenario></b:extensionElements><b:source>proc</b:source><b:target>proc</b:target></b:relationship>`

export function wholeModel(prefix: string): string {
  const tag = prefix ? `${prefix}:` : ''
  const said = inside.replaceAll(/<(\/?)b:/g, `<$1${tag}`).replaceAll('="b:t', `="${tag}t`)
  return `<?xml version="1.0"?><${tag}definitions xmlns${prefix && `:${prefix}`}="${model}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">${said}</${tag}definitions>`
}
