<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BacktestTexts</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) have no prices of that time.</source>
        <translation>
            <numerusform>%n symbol has no prices of that time.</numerusform>
            <numerusform>%n symbols have no prices of that time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>Fetched %n symbols</source>
        <translation>
            <numerusform>Fetched %n symbol</numerusform>
            <numerusform>Fetched %n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>Analysing %n symbol(s)</source>
        <translation>
            <numerusform>Analysing %n symbol</numerusform>
            <numerusform>Analysing %n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentScansMenu</name>
    <message numerus="yes">
        <source>%1  ·  %n symbol(s)</source>
        <translation>
            <numerusform>%1  ·  %n symbol</numerusform>
            <numerusform>%1  ·  %n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSection</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanContents</name>
    <message numerus="yes">
        <source>Each of the %n symbol(s) ended without one. The list says why, and what can be done.</source>
        <translation>
            <numerusform>Each of the %n symbol ended without one. The list says why, and what can be done.</numerusform>
            <numerusform>Each of the %n symbols ended without one. The list says why, and what can be done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupProbe</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelled differently</source>
        <translation>
            <numerusform>%n spelled differently</numerusform>
            <numerusform>%n spelled differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named twice</source>
        <translation>
            <numerusform>%n named twice</numerusform>
            <numerusform>%n named twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SymbolDetail</name>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point up.</source>
        <translation>
            <numerusform>%1, strength %2: %n of %3 signs points up.</numerusform>
            <numerusform>%1, strength %2: %n of %3 signs point up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point down.</source>
        <translation>
            <numerusform>%1, strength %2: %n of %3 signs points down.</numerusform>
            <numerusform>%1, strength %2: %n of %3 signs point down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ModelTrainer</name>
    <message numerus="yes">
        <source>Prediction model trained on %n symbol(s)</source>
        <translation>
            <numerusform>Prediction model trained on %n symbol</numerusform>
            <numerusform>Prediction model trained on %n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BacktestChart</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardDialog</name>
    <message numerus="yes">
        <source>%n scanner(s) on</source>
        <translation>
            <numerusform>%n scanner on</numerusform>
            <numerusform>%n scanners on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailPane</name>
    <message numerus="yes">
        <source>%n remarks about the data</source>
        <translation>
            <numerusform>%n remark about the data</numerusform>
            <numerusform>%n remarks about the data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ExclusionDialog</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureDialog</name>
    <message numerus="yes">
        <source>%n symbols have no result.</source>
        <translation>
            <numerusform>%n symbol has no result.</numerusform>
            <numerusform>%n symbols have no result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times.</source>
        <translation>
            <numerusform>Tried %n time.</numerusform>
            <numerusform>Tried %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelDialog</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::LeftDialog</name>
    <message numerus="yes">
        <source>%n symbol(s) had a result in the scan before, and have none now.</source>
        <translation>
            <numerusform>%n symbol had a result in the scan before, and has none now.</numerusform>
            <numerusform>%n symbols had a result in the scan before, and have none now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::MainWindow</name>
    <message numerus="yes">
        <source>%n symbol(s) will be left out of the next scans.</source>
        <translation>
            <numerusform>%n symbol will be left out of the next scans.</numerusform>
            <numerusform>%n symbols will be left out of the next scans.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultTableView</name>
    <message numerus="yes">
        <source>Copy %n rows</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n symbols</source>
        <translation>
            <numerusform>Copy %n symbol</numerusform>
            <numerusform>Copy %n symbols</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n symbols from next scans</source>
        <translation>
            <numerusform>Exclude %n symbol from next scans</numerusform>
            <numerusform>Exclude %n symbols from next scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultsPane</name>
    <message numerus="yes">
        <source>None of the %n result(s) meets “%1”.</source>
        <translation>
            <numerusform>The %n result does not meet “%1”.</numerusform>
            <numerusform>None of the %n results meets “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanRail</name>
    <message numerus="yes">
        <source>%n symbol(s) left out</source>
        <translation>
            <numerusform>%n symbol left out</numerusform>
            <numerusform>%n symbols left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanStrip</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SessionTabs</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <comment>after so many</comment>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
