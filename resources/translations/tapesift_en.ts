<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AlertTexts</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>once in %n minute(s)</source>
        <translation>
            <numerusform>once in %n minute</numerusform>
            <numerusform>once in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>once in %n bar(s)</source>
        <translation>
            <numerusform>once in %n bar</numerusform>
            <numerusform>once in %n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
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
    <name>Outcome</name>
    <message numerus="yes">
        <source>%n unknown symbol(s)</source>
        <translation>
            <numerusform>%n unknown symbol</numerusform>
            <numerusform>%n unknown symbols</numerusform>
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
    <name>RunTableModel</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
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
    <name>tapesift::presentation::ResultTableModel</name>
    <message numerus="yes">
        <source>%1: %n row(s), median change %2, %3</source>
        <translation>
            <numerusform>%1: %n row, median change %2, %3</numerusform>
            <numerusform>%1: %n rows, median change %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::WatchlistLibrary</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
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
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be read. %1</source>
        <translation>
            <numerusform>%n list could not be read. %1</numerusform>
            <numerusform>%n lists could not be read. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) added to “%1”.</source>
        <translation>
            <numerusform>%n symbol added to “%1”.</numerusform>
            <numerusform>%n symbols added to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) removed from “%1”.</source>
        <translation>
            <numerusform>%n symbol removed from “%1”.</numerusform>
            <numerusform>%n symbols removed from “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are not in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>%n symbol that is not in “%2” removed from “%1”.</numerusform>
            <numerusform>%n symbols that are not in “%2” removed from “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>%n symbol that is in “%2” removed from “%1”.</numerusform>
            <numerusform>%n symbols that are in “%2” removed from “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertDesk</name>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertsDialog</name>
    <message numerus="yes">
        <source>%n alert(s) on</source>
        <translation>
            <numerusform>%n alert on</numerusform>
            <numerusform>%n alerts on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) cannot deliver: see Channels.</source>
        <translation>
            <numerusform>%n channel cannot deliver: see Channels.</numerusform>
            <numerusform>%n channels cannot deliver: see Channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Announcer</name>
    <message numerus="yes">
        <source>The scan is finished: %n symbol(s).</source>
        <translation>
            <numerusform>The scan is finished: %n symbol.</numerusform>
            <numerusform>The scan is finished: %n symbols.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scan was stopped after %n symbol(s).</source>
        <translation>
            <numerusform>The scan was stopped after %n symbol.</numerusform>
            <numerusform>The scan was stopped after %n symbols.</numerusform>
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
    <name>tapesift::widgets::HistoryDesk</name>
    <message numerus="yes">
        <source>%n scan(s) deleted.</source>
        <translation>
            <numerusform>%n scan deleted.</numerusform>
            <numerusform>%n scans deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::HistoryDialog</name>
    <message numerus="yes">
        <source>%n scan(s) are kept.</source>
        <translation>
            <numerusform>%n scan is kept.</numerusform>
            <numerusform>%n scans are kept.</numerusform>
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
    <name>tapesift::widgets::ListTree</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDesk</name>
    <message numerus="yes">
        <source>%n pair(s) left out.</source>
        <translation>
            <numerusform>%n pair left out.</numerusform>
            <numerusform>%n pairs left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s): %1.</source>
        <translation>
            <numerusform>%n symbol: %1.</numerusform>
            <numerusform>%n symbols: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is made with %n symbol(s).</source>
        <translation>
            <numerusform>“%1” is made with %n symbol.</numerusform>
            <numerusform>“%1” is made with %n symbols.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDock</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n symbol</numerusform>
            <numerusform>%n symbols</numerusform>
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
    <name>tapesift::widgets::ResultDelegate</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
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
    <message numerus="yes">
        <source>Alert for %n symbols…</source>
        <translation>
            <numerusform>Alert for %n symbol…</numerusform>
            <numerusform>Alert for %n symbols…</numerusform>
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
