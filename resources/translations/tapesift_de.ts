<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tapesift</source>
        <translation>Über Tapesift</translation>
    </message>
    <message>
        <source>A market scanner that explains its numbers. No server, no account, no telemetry.

MIT licence. Signals are arithmetic, not advice.</source>
        <translation>Ein Marktscanner, der seine Zahlen erklärt. Kein Server, kein Konto, keine Telemetrie.

MIT-Lizenz. Signale sind Rechenwerk, keine Empfehlung.</translation>
    </message>
    <message>
        <source>Your &amp;data:</source>
        <translation>Eigene &amp;Daten:</translation>
    </message>
    <message>
        <source>Folder of your data</source>
        <translation>Ordner der eigenen Daten</translation>
    </message>
    <message>
        <source>Scans, settings, price cache and log. An upgrade leaves them as they are.</source>
        <translation>Scans, Einstellungen, Kurs-Cache und Protokoll. Ein Update lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Hinweise zu Drittsoftware</translation>
    </message>
</context>
<context>
    <name>AlertTexts</name>
    <message>
        <source>strength rises by %1</source>
        <translation>Stärke steigt um %1</translation>
    </message>
    <message>
        <source>strength falls by %1</source>
        <translation>Stärke fällt um %1</translation>
    </message>
    <message>
        <source>strength moves by %1</source>
        <translation>Stärke bewegt sich um %1</translation>
    </message>
    <message>
        <source>price rises by %1 %</source>
        <translation>Kurs steigt um %1 %</translation>
    </message>
    <message>
        <source>price falls by %1 %</source>
        <translation>Kurs fällt um %1 %</translation>
    </message>
    <message>
        <source>price moves by %1 %</source>
        <translation>Kurs bewegt sich um %1 %</translation>
    </message>
    <message>
        <source>score rises by %1</source>
        <translation>Score steigt um %1</translation>
    </message>
    <message>
        <source>score falls by %1</source>
        <translation>Score fällt um %1</translation>
    </message>
    <message>
        <source>score moves by %1</source>
        <translation>Score bewegt sich um %1</translation>
    </message>
    <message>
        <source>A symbol enters a scanner</source>
        <translation>Ein Symbol kommt in einen Scanner</translation>
    </message>
    <message>
        <source>A symbol leaves a scanner</source>
        <translation>Ein Symbol verlässt einen Scanner</translation>
    </message>
    <message>
        <source>The signal flips</source>
        <translation>Das Signal dreht</translation>
    </message>
    <message>
        <source>The strength moves</source>
        <translation>Die Stärke bewegt sich</translation>
    </message>
    <message>
        <source>The price moves</source>
        <translation>Der Kurs bewegt sich</translation>
    </message>
    <message>
        <source>The opportunity score moves</source>
        <translation>Der Chancen-Score bewegt sich</translation>
    </message>
    <message>
        <source>The price crosses a level</source>
        <translation>Der Kurs kreuzt eine Marke</translation>
    </message>
    <message>
        <source>A formula becomes true</source>
        <translation>Eine Formel wird wahr</translation>
    </message>
    <message>
        <source>enters %1</source>
        <comment>a scanner</comment>
        <translation>kommt in %1</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <comment>a scanner</comment>
        <translation>verlässt %1</translation>
    </message>
    <message>
        <source>signal becomes %1</source>
        <translation>Signal wird %1</translation>
    </message>
    <message>
        <source>signal flips</source>
        <translation>Signal dreht</translation>
    </message>
    <message>
        <source>price crosses above %1</source>
        <translation>Kurs steigt über %1</translation>
    </message>
    <message>
        <source>price crosses below %1</source>
        <translation>Kurs fällt unter %1</translation>
    </message>
    <message>
        <source>price crosses %1</source>
        <translation>Kurs kreuzt %1</translation>
    </message>
    <message>
        <source>%1 becomes true</source>
        <comment>a formula</comment>
        <translation>%1 wird wahr</translation>
    </message>
    <message>
        <source>Every symbol</source>
        <translation>Jedes Symbol</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>symbols: what has to happen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a rule</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a rule</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>a rule</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>once in %n minute(s)</source>
        <translation>
            <numerusform>einmal in %n Minute</numerusform>
            <numerusform>einmal in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>once in %n bar(s)</source>
        <translation>
            <numerusform>einmal in %n Kerze</numerusform>
            <numerusform>einmal in %n Kerzen</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet %1–%2</source>
        <translation>Ruhezeit %1–%2</translation>
    </message>
    <message>
        <source>one digest a scan</source>
        <translation>eine Sammelmeldung je Scan</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>Desktop-Benachrichtigung</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Dieser Desktop</translation>
    </message>
    <message>
        <source>The sound that a rule names</source>
        <translation>Der Ton, den eine Regel nennt</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>addresses over a server</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>The address that is its secret</source>
        <translation>Die Adresse, die sein Geheimnis ist</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>Thema %1</translation>
    </message>
    <message>
        <source>Topic %1 at %2</source>
        <translation>Thema %1 auf %2</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Passwort des Postfachs</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Adresse des Webhooks</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Token des Bots</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a channel</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a channel</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Secret is missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Nächster Versuch: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered at %1</source>
        <translation>Zugestellt: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a delivery</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>a delivery</comment>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a delivery</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Given up</source>
        <comment>a delivery</comment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a delivery</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cannot be a symbol.</source>
        <translation>%1 kann kein Symbol sein.</translation>
    </message>
</context>
<context>
    <name>AlertVariable</name>
    <message>
        <source>one line about all of it</source>
        <translation>eine Zeile über alles</translation>
    </message>
    <message>
        <source>a line for each symbol</source>
        <translation>eine Zeile je Symbol</translation>
    </message>
    <message>
        <source>the id of the rule</source>
        <translation>die Kennung der Regel</translation>
    </message>
    <message>
        <source>the name of the rule</source>
        <translation>der Name der Regel</translation>
    </message>
    <message>
        <source>what the rule looks for, such as price_crosses</source>
        <translation>worauf die Regel achtet, etwa price_crosses</translation>
    </message>
    <message>
        <source>when it happened, in UTC</source>
        <translation>wann es geschah, in UTC</translation>
    </message>
    <message>
        <source>how many symbols</source>
        <translation>wie viele Symbole</translation>
    </message>
    <message>
        <source>the first symbol</source>
        <translation>das erste Symbol</translation>
    </message>
    <message>
        <source>all symbols that are told</source>
        <translation>alle Symbole, die gemeldet werden</translation>
    </message>
    <message>
        <source>what happened to the first symbol</source>
        <translation>was mit dem ersten Symbol geschah</translation>
    </message>
    <message>
        <source>of the first symbol</source>
        <translation>des ersten Symbols</translation>
    </message>
    <message>
        <source>everything about every symbol that is told</source>
        <translation>alles über jedes gemeldete Symbol</translation>
    </message>
</context>
<context>
    <name>BacktestTexts</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 bis %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Handelstag</numerusform>
            <numerusform>%n Handelstagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits on %2 of %3 sessions, %4 to %5.</source>
        <translation>%1 Treffer an %2 von %3 Handelstagen, %4 bis %5.</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Too few hits to conclude from: it takes %1 days with hits that do not overlap, and there are %2.</source>
        <translation>Zu wenige Treffer für einen Schluss: Es braucht %1 Tage mit Treffern, die sich nicht überschneiden, und es gibt %2.</translation>
    </message>
    <message>
        <source>Not known of the past, so never met: %1.</source>
        <translation>Für die Vergangenheit nicht bekannt und deshalb nie erfüllt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) have no prices of that time.</source>
        <translation>
            <numerusform>%n Symbol hat keine Kurse aus dieser Zeit.</numerusform>
            <numerusform>%n Symbole haben keine Kurse aus dieser Zeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breadth</name>
    <message>
        <source>%1 % above SMA 50</source>
        <translation>%1 % über SMA 50</translation>
    </message>
    <message>
        <source>%1 % above SMA 200</source>
        <translation>%1 % über SMA 200</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>%1 im Plus, %2 im Minus</translation>
    </message>
    <message>
        <source>Breadth: %1</source>
        <translation>Marktbreite: %1</translation>
    </message>
    <message>
        <source>How many of the %1 results take part: by the change against the close before, and by the price above its average where there is one.</source>
        <translation>Wie viele der %1 Ergebnisse mitgehen: nach der Veränderung gegen den Schluss davor und nach dem Kurs über seinem Durchschnitt, wo es einen gibt.</translation>
    </message>
    <message>
        <source>The market as a whole: %1. Bull from 60 % above both averages on, Bear up to 40 %, else Range.</source>
        <translation>Der Markt als Ganzes: %1. Bulle ab 60 % über beiden Durchschnitten, Bär bis 40 %, sonst Seitwärts.</translation>
    </message>
    <message>
        <source>Too few results have an SMA 200 to name the market as a whole.</source>
        <translation>Zu wenige Ergebnisse haben einen SMA 200, um den Markt als Ganzes zu benennen.</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>Compared with %1, as of %2.</source>
        <translation>Verglichen mit %1, Stand %2.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Show the symbols that had no result in the scan before</source>
        <translation>Die Symbole zeigen, die im Scan davor kein Ergebnis hatten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 fort</translation>
    </message>
    <message>
        <source>List the symbols that had a result in the scan before, and have none now</source>
        <translation>Die Symbole auflisten, die im Scan davor ein Ergebnis hatten und jetzt keines haben</translation>
    </message>
    <message>
        <source>%1 flipped</source>
        <translation>%1 gedreht</translation>
    </message>
    <message>
        <source>Show the symbols with another signal than in the scan before</source>
        <translation>Die Symbole zeigen, die ein anderes Signal haben als im Scan davor</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 bewegt</translation>
    </message>
    <message>
        <source>Show the symbols whose price or strength has moved much since the scan before</source>
        <translation>Die Symbole zeigen, deren Kurs oder Stärke sich seit dem Scan davor stark bewegt hat</translation>
    </message>
    <message>
        <source>Nothing has changed since %1</source>
        <translation>Nichts hat sich geändert seit %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Nicht in der Liste</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>O %1</source>
        <extracomment>Open, high, low and close of a bar</extracomment>
        <translation>E %1</translation>
    </message>
    <message>
        <source>H %1</source>
        <translation>H %1</translation>
    </message>
    <message>
        <source>L %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>C %1</source>
        <translation>S %1</translation>
    </message>
    <message>
        <source>SMA 20 %1</source>
        <translation>SMA 20 %1</translation>
    </message>
    <message>
        <source>SMA 50 %1</source>
        <translation>SMA 50 %1</translation>
    </message>
    <message>
        <source>SMA 200 %1</source>
        <translation>SMA 200 %1</translation>
    </message>
    <message>
        <source>BB 20, 2 %1 to %2</source>
        <translation>BB 20, 2 %1 bis %2</translation>
    </message>
    <message>
        <source>forming</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>Vol %1</source>
        <translation>Vol. %1</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>MACD 12, 26, 9</source>
        <translation>MACD 12, 26, 9</translation>
    </message>
</context>
<context>
    <name>ChartMarks</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cycle of %1 bars</source>
        <translation>Zyklus von %1 Kerzen</translation>
    </message>
</context>
<context>
    <name>ChartWidget</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Crosshair to the bar before or behind</source>
        <translation>Fadenkreuz eine Kerze zurück oder vor</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>First or last bars</source>
        <translation>Erste odie letzte Kerzes</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>What is traded, in the spelling used everywhere in Tapesift.</source>
        <translation>Was gehandelt wird, in der Schreibweise, die überall in Tapesift gilt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company or pair</source>
        <translation>Firma oder Paar</translation>
    </message>
    <message>
        <source>The full name, where the list or the source tells it.</source>
        <translation>Der volle Name, sofern Liste oder Quelle ihn nennt.</translation>
    </message>
    <message>
        <source>Exch</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Where it is traded, where the list or the source tells it.</source>
        <translation>Wo es gehandelt wird, sofern Liste oder Quelle es nennt.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>The industry sector, where the list tells it.</source>
        <translation>Die Branche, sofern die Liste sie nennt.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>Letzter Kurs</translation>
    </message>
    <message>
        <source>The close of the last bar, also of one that is still forming.</source>
        <translation>Der Schlusskurs der letzten Kerze, auch einer noch laufenden.</translation>
    </message>
    <message>
        <source>Chg</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Last price minus the close of the bar before.</source>
        <translation>Letzter Kurs minus Schlusskurs der Kerze davor.</translation>
    </message>
    <message>
        <source>Chg %</source>
        <translation>Diff. %</translation>
    </message>
    <message>
        <source>Change in percent</source>
        <translation>Veränderung in Prozent</translation>
    </message>
    <message>
        <source>The change as a share of the close of the bar before.</source>
        <translation>Die Veränderung als Anteil am Schlusskurs der Kerze davor.</translation>
    </message>
    <message>
        <source>Vol</source>
        <translation>Vol.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>What was traded in the last bar. K, M and B are thousands, millions and billions.</source>
        <translation>Was in der letzten Kerze gehandelt wurde. K, M und B sind Tausend, Millionen und Milliarden.</translation>
    </message>
    <message>
        <source>RelVol</source>
        <translation>RelVol</translation>
    </message>
    <message>
        <source>Relative volume</source>
        <translation>Relatives Volumen</translation>
    </message>
    <message>
        <source>Volume of the last bar divided by the mean of the 20 bars before it. From 2 on it is marked.</source>
        <translation>Volumen der letzten Kerze geteilt durch das Mittel der 20 Kerzen davor. Ab 2 ist es hervorgehoben.</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>The quick verdict from the closed bars: Strong Buy, Buy, Neutral, Sell or Strong Sell.</source>
        <translation>Das Schnellurteil aus den geschlossenen Kerzen: Starker Kauf, Kauf, Neutral, Verkauf oder Starker Verkauf.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength of the signal</source>
        <translation>Stärke des Signals</translation>
    </message>
    <message>
        <source>How clear the verdict is: 0 is undecided, 100 is everything in one direction.</source>
        <translation>Wie klar das Urteil ist: 0 ist unentschieden, 100 ist alles in einer Richtung.</translation>
    </message>
    <message>
        <source>RSI</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>Relative strength index, 14 bars</source>
        <translation>Relative-Stärke-Index, 14 Kerzen</translation>
    </message>
    <message>
        <source>Wilder&apos;s RSI: below 30 is oversold, above 70 is overbought.</source>
        <translation>RSI nach Wilder: unter 30 überverkauft, über 70 überkauft.</translation>
    </message>
    <message>
        <source>MACD</source>
        <translation>MACD</translation>
    </message>
    <message>
        <source>MACD 12, 26</source>
        <translation>MACD 12, 26</translation>
    </message>
    <message>
        <source>EMA 12 minus EMA 26, in units of the price.</source>
        <translation>EMA 12 minus EMA 26, in Einheiten des Kurses.</translation>
    </message>
    <message>
        <source>Hist</source>
        <translation>Hist.</translation>
    </message>
    <message>
        <source>MACD histogram</source>
        <translation>MACD-Histogramm</translation>
    </message>
    <message>
        <source>MACD minus its signal line. Above zero the momentum is rising.</source>
        <translation>MACD minus Signallinie. Über null nimmt das Momentum zu.</translation>
    </message>
    <message>
        <source>ATR %</source>
        <translation>ATR %</translation>
    </message>
    <message>
        <source>Average true range in percent</source>
        <translation>Mittlere Schwankungsbreite (ATR) in Prozent</translation>
    </message>
    <message>
        <source>ATR 14 as a share of the last price: how far the price moves in a usual bar.</source>
        <translation>ATR 14 als Anteil am letzten Kurs: wie weit sich der Kurs in einer üblichen Kerze bewegt.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Trend of 60 bars</source>
        <translation>Trend über 60 Kerzen</translation>
    </message>
    <message>
        <source>The closes of the last 60 bars, each row in its own scale.</source>
        <translation>Die Schlusskurse der letzten 60 Kerzen, jede Zeile in eigener Skala.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status of the result</source>
        <translation>Status des Ergebnisses</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The sum of all reasons, from −1 (sell) to +1 (buy).</source>
        <translation>Die Summe aller Gründe, von −1 (Verkauf) bis +1 (Kauf).</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time of the last bar</source>
        <translation>Zeit der letzten Kerze</translation>
    </message>
    <message>
        <source>The date of the last bar, with its time in UTC if it is not a daily one.</source>
        <translation>Das Datum der letzten Kerze, mit Uhrzeit in UTC, wenn es keine Tageskerze ist.</translation>
    </message>
    <message>
        <source>SMA 20</source>
        <translation>SMA 20</translation>
    </message>
    <message>
        <source>Simple moving average, 20 bars</source>
        <translation>Einfacher gleitender Durchschnitt, 20 Kerzen</translation>
    </message>
    <message>
        <source>Mean of the last 20 prices.</source>
        <translation>Mittel der letzten 20 Kurse.</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>Simple moving average, 50 bars</source>
        <translation>Einfacher gleitender Durchschnitt, 50 Kerzen</translation>
    </message>
    <message>
        <source>Mean of the last 50 prices.</source>
        <translation>Mittel der letzten 50 Kurse.</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>Simple moving average, 200 bars</source>
        <translation>Einfacher gleitender Durchschnitt, 200 Kerzen</translation>
    </message>
    <message>
        <source>Mean of the last 200 prices.</source>
        <translation>Mittel der letzten 200 Kurse.</translation>
    </message>
    <message>
        <source>EMA 9</source>
        <translation>EMA 9</translation>
    </message>
    <message>
        <source>Exponential moving average, 9 bars</source>
        <translation>Exponentieller gleitender Durchschnitt, 9 Kerzen</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/10. It starts as SMA 9.</source>
        <translation>Neuere Kurse wiegen mehr, k = 2/10. Beginnt als SMA 9.</translation>
    </message>
    <message>
        <source>EMA 20</source>
        <translation>EMA 20</translation>
    </message>
    <message>
        <source>Exponential moving average, 20 bars</source>
        <translation>Exponentieller gleitender Durchschnitt, 20 Kerzen</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/21. It starts as SMA 20.</source>
        <translation>Neuere Kurse wiegen mehr, k = 2/21. Beginnt als SMA 20.</translation>
    </message>
    <message>
        <source>EMA 50</source>
        <translation>EMA 50</translation>
    </message>
    <message>
        <source>Exponential moving average, 50 bars</source>
        <translation>Exponentieller gleitender Durchschnitt, 50 Kerzen</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/51. It starts as SMA 50.</source>
        <translation>Neuere Kurse wiegen mehr, k = 2/51. Beginnt als SMA 50.</translation>
    </message>
    <message>
        <source>EMA 200</source>
        <translation>EMA 200</translation>
    </message>
    <message>
        <source>Exponential moving average, 200 bars</source>
        <translation>Exponentieller gleitender Durchschnitt, 200 Kerzen</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/201. It starts as SMA 200.</source>
        <translation>Neuere Kurse wiegen mehr, k = 2/201. Beginnt als SMA 200.</translation>
    </message>
    <message>
        <source>MACD Sig</source>
        <translation>MACD Sig.</translation>
    </message>
    <message>
        <source>MACD signal line, 9 bars</source>
        <translation>MACD-Signallinie, 9 Kerzen</translation>
    </message>
    <message>
        <source>EMA 9 of the MACD.</source>
        <translation>EMA 9 des MACD.</translation>
    </message>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>Average true range, 14 bars</source>
        <translation>Mittlere Schwankungsbreite (ATR), 14 Kerzen</translation>
    </message>
    <message>
        <source>Wilder&apos;s average of the range of a bar, gaps included, in units of the price.</source>
        <translation>Mittel nach Wilder der Spanne einer Kerze, mit Kurslücken, in Einheiten des Kurses.</translation>
    </message>
    <message>
        <source>BB Up</source>
        <translation>BB oben</translation>
    </message>
    <message>
        <source>Upper Bollinger band</source>
        <translation>Oberes Bollinger-Band</translation>
    </message>
    <message>
        <source>SMA 20 plus two standard deviations.</source>
        <translation>SMA 20 plus zwei Standardabweichungen.</translation>
    </message>
    <message>
        <source>BB Mid</source>
        <translation>BB Mitte</translation>
    </message>
    <message>
        <source>Middle Bollinger band</source>
        <translation>Mittleres Bollinger-Band</translation>
    </message>
    <message>
        <source>SMA 20.</source>
        <translation>SMA 20.</translation>
    </message>
    <message>
        <source>BB Low</source>
        <translation>BB unten</translation>
    </message>
    <message>
        <source>Lower Bollinger band</source>
        <translation>Unteres Bollinger-Band</translation>
    </message>
    <message>
        <source>SMA 20 minus two standard deviations.</source>
        <translation>SMA 20 minus zwei Standardabweichungen.</translation>
    </message>
    <message>
        <source>ADX</source>
        <translation>ADX</translation>
    </message>
    <message>
        <source>Average directional index, 14 bars</source>
        <translation>Mittlerer Richtungsindex (ADX), 14 Kerzen</translation>
    </message>
    <message>
        <source>How strong a trend is, whatever its direction. From 25 on there is one.</source>
        <translation>Wie stark ein Trend ist, gleich in welcher Richtung. Ab 25 liegt einer vor.</translation>
    </message>
    <message>
        <source>CCI</source>
        <translation>CCI</translation>
    </message>
    <message>
        <source>Commodity channel index, 20 bars</source>
        <translation>Commodity Channel Index, 20 Kerzen</translation>
    </message>
    <message>
        <source>Distance of the typical price from its mean, in mean deviations times 0.015.</source>
        <translation>Abstand des typischen Kurses von seinem Mittel, in mittleren Abweichungen mal 0,015.</translation>
    </message>
    <message>
        <source>%R</source>
        <translation>%R</translation>
    </message>
    <message>
        <source>Williams %R, 14 bars</source>
        <translation>Williams %R, 14 Kerzen</translation>
    </message>
    <message>
        <source>Place of the close in the range of 14 bars: 0 is the high, −100 the low.</source>
        <translation>Lage des Schlusskurses in der Spanne von 14 Kerzen: 0 ist das Hoch, −100 das Tief.</translation>
    </message>
    <message>
        <source>MFI</source>
        <translation>MFI</translation>
    </message>
    <message>
        <source>Money flow index, 14 bars</source>
        <translation>Money Flow Index, 14 Kerzen</translation>
    </message>
    <message>
        <source>Like the RSI, but each bar counts by the money that changed hands.</source>
        <translation>Wie der RSI, aber jede Kerze zählt nach dem umgesetzten Geld.</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Rate of change, 10 bars</source>
        <translation>Veränderungsrate (ROC), 10 Kerzen</translation>
    </message>
    <message>
        <source>Change over 10 bars in percent.</source>
        <translation>Veränderung über 10 Kerzen in Prozent.</translation>
    </message>
    <message>
        <source>OBV</source>
        <translation>OBV</translation>
    </message>
    <message>
        <source>On-balance volume</source>
        <translation>On-Balance-Volumen</translation>
    </message>
    <message>
        <source>Volume of rising bars minus volume of falling bars, over all bars.</source>
        <translation>Volumen steigender Kerzen minus Volumen fallender Kerzen, über alle Kerzen.</translation>
    </message>
    <message>
        <source>%K</source>
        <translation>%K</translation>
    </message>
    <message>
        <source>Stochastic %K 14, 3</source>
        <translation>Stochastik %K 14, 3</translation>
    </message>
    <message>
        <source>Place of the close in the range of 14 bars in percent, mean of three.</source>
        <translation>Lage des Schlusskurses in der Spanne von 14 Kerzen in Prozent, Mittel aus drei.</translation>
    </message>
    <message>
        <source>%D</source>
        <translation>%D</translation>
    </message>
    <message>
        <source>Stochastic %D 3</source>
        <translation>Stochastik %D 3</translation>
    </message>
    <message>
        <source>Mean of the last three values of %K.</source>
        <translation>Mittel der letzten drei Werte von %K.</translation>
    </message>
    <message>
        <source>20 Hi</source>
        <translation>20 Hoch</translation>
    </message>
    <message>
        <source>High of 20 bars</source>
        <translation>Hoch aus 20 Kerzen</translation>
    </message>
    <message>
        <source>The highest high of the last 20 bars.</source>
        <translation>Das höchste Hoch der letzten 20 Kerzen.</translation>
    </message>
    <message>
        <source>20 Lo</source>
        <translation>20 Tief</translation>
    </message>
    <message>
        <source>Low of 20 bars</source>
        <translation>Tief aus 20 Kerzen</translation>
    </message>
    <message>
        <source>The lowest low of the last 20 bars.</source>
        <translation>Das tiefste Tief der letzten 20 Kerzen.</translation>
    </message>
    <message>
        <source>Avg Vol</source>
        <translation>Ø Vol.</translation>
    </message>
    <message>
        <source>Average volume, 20 bars</source>
        <translation>Durchschnittliches Volumen, 20 Kerzen</translation>
    </message>
    <message>
        <source>Mean volume of the last 20 bars.</source>
        <translation>Mittleres Volumen der letzten 20 Kerzen.</translation>
    </message>
    <message>
        <source>StdDev</source>
        <translation>StdAbw</translation>
    </message>
    <message>
        <source>Standard deviation, 20 bars</source>
        <translation>Standardabweichung, 20 Kerzen</translation>
    </message>
    <message>
        <source>Population standard deviation of the last 20 prices.</source>
        <translation>Standardabweichung (Grundgesamtheit) der letzten 20 Kurse.</translation>
    </message>
    <message>
        <source>Opportunity score</source>
        <translation>Chancen-Score</translation>
    </message>
    <message>
        <source>From 0 to 100: trend, momentum, volume, volatility, position, confluence, relative strength, risk/reward and liquidity, seen from the side of the verdict.</source>
        <translation>Von 0 bis 100: Trend, Momentum, Volumen, Volatilität, Lage, Konfluenz, relative Stärke, Chance/Risiko und Liquidität, gesehen von der Seite des Urteils.</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Market regime</source>
        <translation>Marktregime</translation>
    </message>
    <message>
        <source>Bull, Bear, Range or Volatile: what kind of market the symbol is in, by ADX, slope of SMA 50 and volatility.</source>
        <translation>Bulle, Bär, Seitwärts oder Volatil: in welcher Art Markt das Symbol ist, nach ADX, Steigung des SMA 50 und Volatilität.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side of the trade</source>
        <translation>Seite des Trades</translation>
    </message>
    <message>
        <source>Where the verdict leans to: Long or Short. Score, stop and target are those of this side.</source>
        <translation>Wohin das Urteil neigt: Long oder Short. Score, Stopp und Ziel sind die dieser Seite.</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Stop loss</source>
        <translation>Stop-Loss</translation>
    </message>
    <message>
        <source>Where to get out with a loss: beyond the nearest swing, or two ATR away.</source>
        <translation>Wo man mit Verlust aussteigt: hinter dem nächsten Wendepunkt oder zwei ATR entfernt.</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Take profit</source>
        <translation>Take-Profit</translation>
    </message>
    <message>
        <source>Where to get out with a profit: at the next swing, or twice the risk away.</source>
        <translation>Wo man mit Gewinn aussteigt: am nächsten Wendepunkt oder in doppelter Entfernung des Risikos.</translation>
    </message>
    <message>
        <source>R:R</source>
        <translation>CRV</translation>
    </message>
    <message>
        <source>Risk/reward</source>
        <translation>Chance/Risiko</translation>
    </message>
    <message>
        <source>Distance to the target divided by the distance to the stop.</source>
        <translation>Abstand zum Ziel geteilt durch den Abstand zum Stopp.</translation>
    </message>
    <message>
        <source>Conf.</source>
        <translation>Konfl.</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>Konfluenz</translation>
    </message>
    <message>
        <source>How far the timeframes say the same: from −1 (all strong sell) to +1 (all strong buy).</source>
        <translation>Wie weit die Zeitebenen dasselbe sagen: von −1 (alle Starker Verkauf) bis +1 (alle Starker Kauf).</translation>
    </message>
    <message>
        <source>ML %</source>
        <translation>ML %</translation>
    </message>
    <message>
        <source>Predicted chance of a rise</source>
        <translation>Vorhergesagte Chance eines Anstiegs</translation>
    </message>
    <message>
        <source>How likely the trained model takes a higher close to be, in percent. The details say what the model is worth.</source>
        <translation>Für wie wahrscheinlich das trainierte Modell einen höheren Schluss hält, in Prozent. Die Details sagen, was das Modell taugt.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Strongest cycle</source>
        <translation>Stärkster Zyklus</translation>
    </message>
    <message>
        <source>Bars from top to top of the strongest cycle that stands out from red noise.</source>
        <translation>Kerzen von Hoch zu Hoch des stärksten Zyklus, der sich von rotem Rauschen abhebt.</translation>
    </message>
    <message>
        <source>RS</source>
        <translation>RS</translation>
    </message>
    <message>
        <source>Relative strength</source>
        <translation>Relative Stärke</translation>
    </message>
    <message>
        <source>Percentile of the weighted return over 1 to 12 months among all symbols of the scan: 99 is the strongest.</source>
        <translation>Perzentil der gewichteten Rendite über 1 bis 12 Monate unter allen Symbolen des Scans: 99 ist am stärksten.</translation>
    </message>
    <message>
        <source>Complete: all is well and analysed in depth. Quick: all is well so far. Forming: the last bar is not closed. Noted: something is odd about the data. Warming: there are too few bars for full accuracy.</source>
        <translation>Vollständig: alles in Ordnung und in der Tiefe analysiert. Schnell: bisher alles in Ordnung. Laufend: Die letzte Kerze ist nicht geschlossen. Hinweis: An den Daten ist etwas auffällig. Einlaufend: zu wenige Kerzen für volle Genauigkeit.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Score of the verdict</source>
        <translation>Score des Urteils</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>Seit zuletzt</translation>
    </message>
    <message>
        <source>Since the scan before</source>
        <translation>Seit dem Scan davor</translation>
    </message>
    <message>
        <source>What has become of the symbol since the scan before of the same list: new, another signal, or a move of price or strength.</source>
        <translation>Was seit dem Scan davor derselben Liste aus dem Symbol geworden ist: neu, ein anderes Signal oder eine Bewegung von Kurs oder Stärke.</translation>
    </message>
    <message>
        <source>Since %</source>
        <translation>Seit %</translation>
    </message>
    <message>
        <source>Price since the scan before</source>
        <translation>Kurs seit dem Scan davor</translation>
    </message>
    <message>
        <source>Change of the last price against that of the scan before, in percent.</source>
        <translation>Änderung des letzten Kurses gegenüber dem des Scans davor, in Prozent.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Signal in the scan before</source>
        <translation>Signal im Scan davor</translation>
    </message>
    <message>
        <source>The verdict that the scan before of the same list had.</source>
        <translation>Das Urteil, das der Scan davor derselben Liste hatte.</translation>
    </message>
    <message>
        <source>Str +/−</source>
        <translation>Stk +/−</translation>
    </message>
    <message>
        <source>Strength since the scan before</source>
        <translation>Stärke seit dem Scan davor</translation>
    </message>
    <message>
        <source>Points by which the strength has changed since the scan before.</source>
        <translation>Punkte, um die sich die Stärke seit dem Scan davor geändert hat.</translation>
    </message>
</context>
<context>
    <name>ColumnFilter</name>
    <message>
        <source>Buy and Strong Buy</source>
        <translation>Kauf und Starker Kauf</translation>
    </message>
    <message>
        <source>Sell and Strong Sell</source>
        <translation>Verkauf und Starker Verkauf</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Another signal</source>
        <translation>Anderes Signal</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>ColumnSets</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Another signal</source>
        <translation>Anderes Signal</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Another rank</source>
        <translation>Anderer Rang</translation>
    </message>
</context>
<context>
    <name>DatePattern</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>Deep</name>
    <message>
        <source>No model had been trained, or the history is too short for it.</source>
        <translation>Es war kein Modell trainiert, oder die Historie ist dafür zu kurz.</translation>
    </message>
    <message>
        <source>No cycle stands out from red noise.</source>
        <translation>Kein Zyklus hebt sich von rotem Rauschen ab.</translation>
    </message>
    <message>
        <source>Known once all symbols are analysed, for those with 64 bars or more.</source>
        <translation>Bekannt, sobald alle Symbole analysiert sind, für solche mit mindestens 64 Kerzen.</translation>
    </message>
    <message>
        <source>There is too little history for it.</source>
        <translation>Dafür gibt es zu wenig Historie.</translation>
    </message>
    <message>
        <source>This scan stopped at the verdict. Switch on “Analyse in depth” and scan again to have score, regime, levels and the rest.</source>
        <translation>Dieser Scan endete beim Urteil. „Tiefenanalyse“ einschalten und neu scannen, um Score, Regime, Marken und alles Übrige zu haben.</translation>
    </message>
    <message>
        <source>The symbol has not been analysed in depth yet.</source>
        <translation>Das Symbol ist noch nicht in der Tiefe analysiert.</translation>
    </message>
    <message>
        <source>There is too little history for a deep analysis.</source>
        <translation>Für eine Tiefenanalyse gibt es zu wenig Historie.</translation>
    </message>
    <message>
        <source>The bars of the symbol could not be had again for the deep analysis.</source>
        <translation>Die Kerzen des Symbols waren für die Tiefenanalyse nicht noch einmal zu bekommen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ADX 14 is {a}; SMA 50 is {b} % from SMA 200.</source>
        <translation>ADX 14 ist {a}; SMA 50 liegt {b} % von SMA 200 entfernt.</translation>
    </message>
    <message>
        <source>RSI 14 is {a}; the price moved {b} % in 10 bars.</source>
        <translation>RSI 14 ist {a}; der Kurs bewegte sich in 10 Kerzen um {b} %.</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %.</source>
        <translation>Das Volumen ist das {a}-Fache seines Mittels von 20 Kerzen, bei einer Veränderung von {b} %.</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars; ATR 14 is {b} % of the price.</source>
        <translation>Die Volatilität liegt über der von {a} % der letzten 252 Kerzen; ATR 14 ist {b} % des Kurses.</translation>
    </message>
    <message>
        <source>The price is at {a} % of the range of the last {b} bars.</source>
        <translation>Der Kurs steht bei {a} % der Spanne der letzten {b} Kerzen.</translation>
    </message>
    <message>
        <source>{b} timeframes agree at {a}, of -1 to +1.</source>
        <translation>{b} Zeitebenen stimmen zu {a} überein, von -1 bis +1.</translation>
    </message>
    <message>
        <source>Percentile {a} of the universe; the weighted return is {b} %.</source>
        <translation>Perzentil {a} des Universums; die gewichtete Rendite ist {b} %.</translation>
    </message>
    <message>
        <source>The target is {a} times as far as the stop, which is {b} % away.</source>
        <translation>Das Ziel ist {a}-mal so weit entfernt wie der Stopp, der {b} % entfernt ist.</translation>
    </message>
    <message>
        <source>{a} are traded a bar, in units of the price; the mean volume is {b}.</source>
        <translation>{a} werden je Kerze gehandelt, in Einheiten des Kurses; das mittlere Volumen ist {b}.</translation>
    </message>
    <message>
        <source>Not known: SMA 200 takes 200 closed bars.</source>
        <translation>Nicht bekannt: SMA 200 braucht 200 geschlossene Kerzen.</translation>
    </message>
    <message>
        <source>Not known: too few bars, or the price stands.</source>
        <translation>Nicht bekannt: zu wenige Kerzen, oder der Kurs steht.</translation>
    </message>
    <message>
        <source>Not known: too few bars, or nothing was traded.</source>
        <translation>Nicht bekannt: zu wenige Kerzen, oder es wurde nichts gehandelt.</translation>
    </message>
    <message>
        <source>Not known: a regime takes 120 closed bars.</source>
        <translation>Nicht bekannt: ein Regime braucht 120 geschlossene Kerzen.</translation>
    </message>
    <message>
        <source>Not known: the price never moved.</source>
        <translation>Nicht bekannt: der Kurs hat sich nie bewegt.</translation>
    </message>
    <message>
        <source>Not known: there is no second timeframe.</source>
        <translation>Nicht bekannt: es gibt keine zweite Zeitebene.</translation>
    </message>
    <message>
        <source>Not known: fewer than 64 closed bars, or nothing to compare with.</source>
        <translation>Nicht bekannt: weniger als 64 geschlossene Kerzen, oder nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Not known: there are no stop and target.</source>
        <translation>Nicht bekannt: es gibt weder Stopp noch Ziel.</translation>
    </message>
    <message>
        <source>Not known: fewer than 20 closed bars, or nothing was traded.</source>
        <translation>Nicht bekannt: weniger als 20 geschlossene Kerzen, oder es wurde nichts gehandelt.</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: low.</source>
        <translation>Die Volatilität liegt über der von {a} % der letzten 252 Kerzen: niedrig.</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: medium.</source>
        <translation>Die Volatilität liegt über der von {a} % der letzten 252 Kerzen: mittel.</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: high.</source>
        <translation>Die Volatilität liegt über der von {a} % der letzten 252 Kerzen: hoch.</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away; no swing lies at a useful distance.</source>
        <translation>Der Stopp ist {a} ATR entfernt; kein Wendepunkt liegt in brauchbarer Entfernung.</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away, just below the swing low at {b}.</source>
        <translation>Der Stopp ist {a} ATR entfernt, knapp unter dem Tiefpunkt bei {b}.</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away, just above the swing high at {b}.</source>
        <translation>Der Stopp ist {a} ATR entfernt, knapp über dem Hochpunkt bei {b}.</translation>
    </message>
    <message>
        <source>The target is {a} times the risk away; no swing is fit for one.</source>
        <translation>Das Ziel ist das {a}-Fache des Risikos entfernt; kein Wendepunkt eignet sich als Ziel.</translation>
    </message>
    <message>
        <source>The target is the swing high at {b}, {a} times the risk away.</source>
        <translation>Das Ziel ist der Hochpunkt bei {b}, das {a}-Fache des Risikos entfernt.</translation>
    </message>
    <message>
        <source>The target is the swing low at {b}, {a} times the risk away.</source>
        <translation>Das Ziel ist der Tiefpunkt bei {b}, das {a}-Fache des Risikos entfernt.</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>Konfluenz</translation>
    </message>
    <message>
        <source>Relative strength</source>
        <translation>Relative Stärke</translation>
    </message>
    <message>
        <source>Risk/reward</source>
        <translation>Chance/Risiko</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>Liquidität</translation>
    </message>
    <message>
        <source>Bull</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>Bär</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Seitwärts</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>Volatil</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Long</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>ADX 14 is {a}; SMA 50 moves {b} ATR a bar.</source>
        <translation>ADX 14 ist {a}; SMA 50 bewegt sich um {b} ATR je Kerze.</translation>
    </message>
    <message>
        <source>It has held for {a} closed bars.</source>
        <translation>Es hält seit {a} geschlossenen Kerzen.</translation>
    </message>
    <message>
        <source>{a} bars; the next top is due in {b} bars.</source>
        <translation>{a} Kerzen; das nächste Hoch ist in {b} Kerzen fällig.</translation>
    </message>
    <message>
        <source>{a} bars; the next bottom is due in {b} bars.</source>
        <translation>{a} Kerzen; das nächste Tief ist in {b} Kerzen fällig.</translation>
    </message>
    <message>
        <source>The model is better than the base rate beyond chance.</source>
        <translation>Das Modell ist besser als die Basisrate, und das nicht durch Zufall.</translation>
    </message>
    <message>
        <source>The model is no better than the base rate: this is no edge.</source>
        <translation>Das Modell ist nicht besser als die Basisrate: das ist kein Vorteil.</translation>
    </message>
    <message>
        <source>The close in {b} bars is higher with a probability of {a} %.</source>
        <translation>Der Schluss in {b} Kerzen liegt mit einer Wahrscheinlichkeit von {a} % höher.</translation>
    </message>
    <message>
        <source>The base rate is {a} %: the share of rises in bars that the model had not seen.</source>
        <translation>Die Basisrate ist {a} %: der Anteil der Anstiege in Kerzen, die das Modell nicht gesehen hatte.</translation>
    </message>
    <message>
        <source>On those bars its AUC is {a}; a coin has 0.5.</source>
        <translation>Auf diesen Kerzen ist seine AUC {a}; eine Münze hat 0,5.</translation>
    </message>
    <message>
        <source>Its Brier score is {a}, that of always saying the base rate {b}.</source>
        <translation>Sein Brier-Score ist {a}, der des ständigen Nennens der Basisrate {b}.</translation>
    </message>
</context>
<context>
    <name>DeepDetail</name>
    <message>
        <source>Direction: SMA 50 over SMA 200, whole from 5 % on. It counts by the strength of the trend: nothing up to ADX 15, wholly from 35 on.</source>
        <translation>Richtung: SMA 50 über SMA 200, voll ab 5 %. Sie zählt nach der Stärke des Trends: nichts bis ADX 15, voll ab 35.</translation>
    </message>
    <message>
        <source>The mean of RSI 14, from 30 to 70, and of the change over 10 bars, whole at √10 ATR.</source>
        <translation>Das Mittel aus RSI 14, von 30 bis 70, und der Veränderung über 10 Kerzen, voll bei √10 ATR.</translation>
    </message>
    <message>
        <source>The change of the last bar, counted by relative volume: nothing at 1, wholly from 3 on.</source>
        <translation>Die Veränderung der letzten Kerze, gezählt nach relativem Volumen: nichts bei 1, voll ab 3.</translation>
    </message>
    <message>
        <source>The calmer against the symbol&apos;s own past, the better.</source>
        <translation>Je ruhiger gegenüber der eigenen Vergangenheit, desto besser.</translation>
    </message>
    <message>
        <source>The place of the close in the range of the last 252 bars.</source>
        <translation>Die Lage des Schlusses in der Spanne der letzten 252 Kerzen.</translation>
    </message>
    <message>
        <source>The agreement of the timeframes.</source>
        <translation>Die Übereinstimmung der Zeitebenen.</translation>
    </message>
    <message>
        <source>The percentile of the weighted return over 1, 3, 6, 9 and 12 months among all symbols of the scan.</source>
        <translation>Das Perzentil der gewichteten Rendite über 1, 3, 6, 9 und 12 Monate unter allen Symbolen des Scans.</translation>
    </message>
    <message>
        <source>Nothing up to a risk/reward of 1, all from 3 on.</source>
        <translation>Nichts bis zu einem Verhältnis von 1, alles ab 3.</translation>
    </message>
    <message>
        <source>The traded value of a bar, mean of 20: nothing up to 100,000, all from 100 million on.</source>
        <translation>Der gehandelte Wert einer Kerze, Mittel aus 20: nichts bis 100.000, alles ab 100 Millionen.</translation>
    </message>
    <message>
        <source>%1 Weight: %2 of 100. On the short side it is turned round where it has a direction.</source>
        <translation>%1 Gewicht: %2 von 100. Auf der Short-Seite umgekehrt, wo es eine Richtung hat.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Too little is known for a score: its parts must weigh half.</source>
        <translation>Für einen Score ist zu wenig bekannt: seine Teile müssen die Hälfte wiegen.</translation>
    </message>
    <message>
        <source>%1: %2 of 100 points. %3 speaks for it most.</source>
        <translation>%1: %2 von 100 Punkten. Am meisten dafür spricht: %3.</translation>
    </message>
    <message>
        <source>%1: %2 of 100 points. %3 speaks against it most.</source>
        <translation>%1: %2 von 100 Punkten. Am meisten dagegen spricht: %3.</translation>
    </message>
    <message>
        <source>Opportunity score</source>
        <translation>Chancen-Score</translation>
    </message>
    <message>
        <source>How good an opportunity the symbol is on the side that its verdict leans to: 100 × sum of weight × grade ÷ sum of the weights that are known. It puts a list in order; it is no forecast and no advice.</source>
        <translation>Wie gut die Chance auf der Seite ist, zu der das Urteil neigt: 100 × Summe aus Gewicht × Note ÷ Summe der bekannten Gewichte. Er ordnet eine Liste; er ist keine Prognose und kein Rat.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>The relative strength follows once all symbols are analysed.</source>
        <translation>Die relative Stärke folgt, sobald alle Symbole analysiert sind.</translation>
    </message>
    <message>
        <source>Market regime</source>
        <translation>Marktregime</translation>
    </message>
    <message>
        <source>Bull or Bear: ADX 14 above 25, SMA 50 moving by 0.05 ATR a bar or more, and the price on its side. Volatile: more so than in 90 % of the last 252 bars. Else Range. What began goes on under milder terms.</source>
        <translation>Bulle oder Bär: ADX 14 über 25, SMA 50 mit mindestens 0,05 ATR je Kerze in Bewegung und der Kurs auf seiner Seite. Volatil: mehr als in 90 % der letzten 252 Kerzen. Sonst Seitwärts. Was begonnen hat, hält unter milderen Bedingungen an.</translation>
    </message>
    <message>
        <source>Too little history: a regime takes 120 closed bars.</source>
        <translation>Zu wenig Historie: ein Regime braucht 120 geschlossene Kerzen.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How far the last bar is from naming another regime: 0 where it is about to end.</source>
        <translation>Wie weit die letzte Kerze davon entfernt ist, ein anderes Regime zu nennen: 0, wo es gleich endet.</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Share of the last 252 bars that were calmer. Low is below 33 %, high above 67 %.</source>
        <translation>Anteil der letzten 252 Kerzen, die ruhiger waren. Niedrig ist unter 33 %, hoch über 67 %.</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>Konfluenz</translation>
    </message>
    <message>
        <source>The verdict on longer bars made out of those of the scan: strong sell counts −1, sell −0.5, buy 0.5, strong buy 1, and the mean is shown. The last longer bar counts once it is over.</source>
        <translation>Das Urteil auf längeren Kerzen, die aus denen des Scans gebildet sind: Starker Verkauf zählt −1, Verkauf −0,5, Kauf 0,5, Starker Kauf 1; gezeigt ist das Mittel. Die letzte längere Kerze zählt, sobald sie vorbei ist.</translation>
    </message>
    <message>
        <source>No second timeframe: the history is too short for longer bars, or there are none to look at.</source>
        <translation>Keine zweite Zeitebene: die Historie ist für längere Kerzen zu kurz, oder es gibt keine.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>The length of a bar</source>
        <translation>Die Länge einer Kerze</translation>
    </message>
    <message>
        <source>The verdict on these bars</source>
        <translation>Das Urteil auf diesen Kerzen</translation>
    </message>
    <message>
        <source>How clear the verdict is, 0 to 100</source>
        <translation>Wie klar das Urteil ist, 0 bis 100</translation>
    </message>
    <message>
        <source>Closed bars of that length</source>
        <translation>Geschlossene Kerzen dieser Länge</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Peaks of the spectrum of the logarithm of the price, less its straight line, against red noise. They describe the past: random walks have peaks by chance as well.</source>
        <translation>Spitzen im Spektrum des logarithmierten Kurses ohne seine Gerade, gegen rotes Rauschen. Sie beschreiben die Vergangenheit: auch Zufallsbewegungen haben zufällige Spitzen.</translation>
    </message>
    <message>
        <source>Not looked for: the scan was told so.</source>
        <translation>Nicht gesucht: so war es dem Scan gesagt.</translation>
    </message>
    <message>
        <source>No cycle stands out from red noise, or there are fewer than 128 bars.</source>
        <translation>Kein Zyklus hebt sich von rotem Rauschen ab, oder es gibt weniger als 128 Kerzen.</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 Kerzen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Nächste Wende</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Bars from top to top</source>
        <translation>Kerzen von Hoch zu Hoch</translation>
    </message>
    <message>
        <source>The turn that comes next, in bars from the last one</source>
        <translation>Die nächste Wende, in Kerzen ab der letzten</translation>
    </message>
    <message>
        <source>Share of the movement that is this cycle</source>
        <translation>Anteil dieses Zyklus an der Bewegung</translation>
    </message>
    <message>
        <source>How sure it is that red noise would not show such a peak</source>
        <translation>Wie sicher es ist, dass rotes Rauschen keine solche Spitze zeigen würde</translation>
    </message>
    <message>
        <source>Top in %1</source>
        <translation>Hoch in %1</translation>
    </message>
    <message>
        <source>Bottom in %1</source>
        <translation>Tief in %1</translation>
    </message>
    <message>
        <source>Chance of a rise</source>
        <translation>Chance eines Anstiegs</translation>
    </message>
    <message>
        <source>What the model says of the close %1 bars ahead.</source>
        <translation>Was das Modell vom Schluss in %1 Kerzen sagt.</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>Basisrate</translation>
    </message>
    <message>
        <source>The share of rises in bars that the model had not seen.</source>
        <translation>Der Anteil der Anstiege in Kerzen, die das Modell nicht gesehen hatte.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a rise gets a higher chance than a fall does: 0.5 is a coin.</source>
        <translation>Wie oft ein Anstieg eine höhere Chance erhält als ein Rückgang: 0,5 ist eine Münze.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Mean squared error of the chance; less is better.</source>
        <translation>Mittlerer quadratischer Fehler der Chance; weniger ist besser.</translation>
    </message>
    <message>
        <source>Brier, base rate</source>
        <translation>Brier, Basisrate</translation>
    </message>
    <message>
        <source>The same if one always said the base rate.</source>
        <translation>Dasselbe, wenn man immer die Basisrate sagte.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Trained on the bars of this computer; measured walk-forward on bars it had not seen.</source>
        <translation>Trainiert auf den Kerzen dieses Rechners; fortlaufend gemessen auf Kerzen, die es nicht gesehen hatte.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>How likely the close is to be higher some bars ahead, by a model that was trained on your own bars. Its record is part of what it says.</source>
        <translation>Wie wahrscheinlich der Schluss einige Kerzen später höher liegt, nach einem Modell, das auf den eigenen Kerzen trainiert ist. Seine Bilanz gehört zu dem, was es sagt.</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 aufwärts</translation>
    </message>
    <message>
        <source>%1 up, no edge</source>
        <translation>%1 aufwärts, kein Vorteil</translation>
    </message>
    <message>
        <source>No model has been trained yet. In a terminal: tapesift model train</source>
        <translation>Noch ist kein Modell trainiert. In einem Terminal: tapesift model train</translation>
    </message>
    <message>
        <source>Too little history for the model.</source>
        <translation>Zu wenig Historie für das Modell.</translation>
    </message>
</context>
<context>
    <name>EarlierRun</name>
    <message>
        <source>%1, %2</source>
        <extracomment>day and time of an earlier scan</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>EditorDialog</name>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Search the scanners</source>
        <translation>Die Scanner durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New scanner</source>
        <translation>Neuer Scanner</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>E&amp;inlesen…</translation>
    </message>
    <message>
        <source>Import a scanner from a file</source>
        <translation>Einen Scanner aus einer Datei einlesen</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>Name des Scanners</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>&amp;Kerzen</translation>
    </message>
    <message>
        <source>Length of the bars that the scanner looks at</source>
        <translation>Länge der Kerzen, die der Scanner ansieht</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Makes a copy of this scanner that is yours</source>
        <translation>Macht eine Kopie dieses Scanners, die Ihnen gehört</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>A&amp;usgeben…</translation>
    </message>
    <message>
        <source>Export this scanner to a file</source>
        <translation>Diesen Scanner in eine Datei ausgeben</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Universe loaded</source>
        <translation>Liste geladen</translation>
    </message>
    <message>
        <source>Resuming from saved progress</source>
        <translation>Setzt am gespeicherten Stand fort</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scannt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Results finalized</source>
        <translation>Ergebnisse fertiggestellt</translation>
    </message>
    <message>
        <source>Scan cancelled by user. Partial results are kept.</source>
        <translation>Scan abgebrochen. Teilergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>Scan cancelled by user. Nothing was begun.</source>
        <translation>Scan abgebrochen. Es wurde nichts begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>Fetched %n symbols</source>
        <translation>
            <numerusform>%n Symbol abgerufen</numerusform>
            <numerusform>%n Symbole abgerufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every symbol has its verdict</source>
        <translation>Jedes Symbol hat sein Urteil</translation>
    </message>
</context>
<context>
    <name>ExclusionDialog</name>
    <message>
        <source>Symbols to leave out</source>
        <translation>Auszuschließende Symbole</translation>
    </message>
    <message>
        <source>These symbols are left out of every scan, whatever list is chosen.</source>
        <translation>Diese Symbole bleiben in jedem Scan außen vor, gleich welche Liste gewählt ist.</translation>
    </message>
    <message>
        <source>AAPL, BRK.B, BTC/USDT</source>
        <translation>AAPL, BRK.B, BTC/USDT</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Symbols without a result</source>
        <translation>Symbole ohne Ergebnis</translation>
    </message>
    <message>
        <source>Why the selected symbol has no result</source>
        <translation>Warum das ausgewählte Symbol kein Ergebnis hat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all rows shown, as a table for a spreadsheet.</source>
        <translation>Kopiert die ausgewählten oder alle gezeigten Zeilen als Tabelle für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FilterRule</name>
    <message>
        <source>not a ticker</source>
        <translation>kein Ticker</translation>
    </message>
    <message>
        <source>test issue</source>
        <translation>Testwert</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>Handel ausgesetzt</translation>
    </message>
    <message>
        <source>warrant</source>
        <translation>Optionsschein</translation>
    </message>
    <message>
        <source>right</source>
        <translation>Bezugsrecht</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>preferred share</source>
        <translation>Vorzugsaktie</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Schuldverschreibung</translation>
    </message>
    <message>
        <source>leveraged ETF</source>
        <translation>gehebelter ETF</translation>
    </message>
    <message>
        <source>inverse ETF</source>
        <translation>inverser ETF</translation>
    </message>
    <message>
        <source>ETF</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>stable coin</source>
        <translation>Stablecoin</translation>
    </message>
    <message>
        <source>leveraged token</source>
        <translation>gehebelter Token</translation>
    </message>
    <message>
        <source>pair of currencies</source>
        <translation>Währungspaar</translation>
    </message>
    <message>
        <source>coin in a second quote currency</source>
        <translation>Coin in einer zweiten Kurswährung</translation>
    </message>
    <message>
        <source>price below %1</source>
        <translation>Kurs unter %1</translation>
    </message>
    <message>
        <source>dollar volume below %1</source>
        <translation>Dollarumsatz unter %1</translation>
    </message>
    <message>
        <source>turnover below %1</source>
        <translation>Umsatz unter %1</translation>
    </message>
    <message>
        <source>fewer than %1 bars</source>
        <translation>weniger als %1 Kerzen</translation>
    </message>
    <message>
        <source>no recent bar</source>
        <translation>keine aktuelle Kerze</translation>
    </message>
    <message>
        <source>volatility above %1 %</source>
        <translation>Volatilität über %1 %</translation>
    </message>
</context>
<context>
    <name>FlagColour</name>
    <message>
        <source>No flag</source>
        <translation>Keine Markierung</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>last price of the bar</source>
        <translation>letzter Kurs der Kerze</translation>
    </message>
    <message>
        <source>another word for close</source>
        <translation>ein anderes Wort für close</translation>
    </message>
    <message>
        <source>first price of the bar</source>
        <translation>erster Kurs der Kerze</translation>
    </message>
    <message>
        <source>highest price of the bar</source>
        <translation>höchster Kurs der Kerze</translation>
    </message>
    <message>
        <source>lowest price of the bar</source>
        <translation>tiefster Kurs der Kerze</translation>
    </message>
    <message>
        <source>what was traded in the bar: shares or coins</source>
        <translation>was in der Kerze gehandelt wurde: Stücke oder Coins</translation>
    </message>
    <message>
        <source>(high + low + close) / 3: the typical price</source>
        <translation>(high + low + close) / 3: der typische Kurs</translation>
    </message>
    <message>
        <source>close against the close before, in percent</source>
        <translation>Schlusskurs gegen den vorigen Schlusskurs, in Prozent</translation>
    </message>
    <message>
        <source>open against the close before, in percent</source>
        <translation>Eröffnung gegen den vorigen Schlusskurs, in Prozent</translation>
    </message>
    <message>
        <source>largest of high - low, |high - close before| and |low - close before|</source>
        <translation>das Größte aus high - low, |high - voriger Schluss| und |low - voriger Schluss|</translation>
    </message>
    <message>
        <source>mean of the last values</source>
        <translation>Mittel der letzten Werte</translation>
    </message>
    <message>
        <source>exponential average: moves 2 / (period + 1) of the way to each value</source>
        <translation>exponentieller Durchschnitt: geht 2 / (period + 1) des Wegs zu jedem Wert</translation>
    </message>
    <message>
        <source>Wilder&apos;s average: moves 1 / period of the way to each value</source>
        <translation>Durchschnitt nach Wilder: geht 1 / period des Wegs zu jedem Wert</translation>
    </message>
    <message>
        <source>mean weighted period, ..., 2, 1 from the newest value back</source>
        <translation>Mittel mit den Gewichten period, ..., 2, 1 vom neuesten Wert zurück</translation>
    </message>
    <message>
        <source>another word for sma</source>
        <translation>ein anderes Wort für sma</translation>
    </message>
    <message>
        <source>sum of the last values</source>
        <translation>Summe der letzten Werte</translation>
    </message>
    <message>
        <source>standard deviation of the last values, divided by their number</source>
        <translation>Standardabweichung der letzten Werte, geteilt durch ihre Anzahl</translation>
    </message>
    <message>
        <source>largest of the last values, this bar included</source>
        <translation>größter der letzten Werte, diese Kerze eingeschlossen</translation>
    </message>
    <message>
        <source>smallest of the last values, this bar included</source>
        <translation>kleinster der letzten Werte, diese Kerze eingeschlossen</translation>
    </message>
    <message>
        <source>share of the values before that are not above this one, 0 to 100</source>
        <translation>Anteil der Werte davor, die nicht über diesem liegen, 0 bis 100</translation>
    </message>
    <message>
        <source>relative strength index (Wilder), 0 to 100</source>
        <translation>Relative-Stärke-Index (Wilder), 0 bis 100</translation>
    </message>
    <message>
        <source>change over so many bars in percent</source>
        <translation>Veränderung über so viele Kerzen in Prozent</translation>
    </message>
    <message>
        <source>fast exponential average less the slow one</source>
        <translation>schneller exponentieller Durchschnitt minus langsamer</translation>
    </message>
    <message>
        <source>exponential average of macd</source>
        <translation>exponentieller Durchschnitt von macd</translation>
    </message>
    <message>
        <source>macd less its signal</source>
        <translation>macd minus seine Signallinie</translation>
    </message>
    <message>
        <source>upper Bollinger band: mean and so many standard deviations</source>
        <translation>oberes Bollinger-Band: Mittel plus so viele Standardabweichungen</translation>
    </message>
    <message>
        <source>middle Bollinger band: the mean</source>
        <translation>mittleres Bollinger-Band: das Mittel</translation>
    </message>
    <message>
        <source>lower Bollinger band</source>
        <translation>unteres Bollinger-Band</translation>
    </message>
    <message>
        <source>upper band less lower band in percent of the middle</source>
        <translation>oberes minus unteres Band in Prozent des mittleren</translation>
    </message>
    <message>
        <source>average true range (Wilder)</source>
        <translation>mittlere Schwankungsbreite (Wilder)</translation>
    </message>
    <message>
        <source>average directional index (Wilder), 0 to 100: how strong a trend is</source>
        <translation>mittlerer Richtungsindex (Wilder), 0 bis 100: wie stark ein Trend ist</translation>
    </message>
    <message>
        <source>commodity channel index (Lambert)</source>
        <translation>Commodity Channel Index (Lambert)</translation>
    </message>
    <message>
        <source>Williams %R, -100 to 0</source>
        <translation>Williams %R, -100 bis 0</translation>
    </message>
    <message>
        <source>money flow index, 0 to 100</source>
        <translation>Money Flow Index, 0 bis 100</translation>
    </message>
    <message>
        <source>on-balance volume since the first bar; only its changes mean something</source>
        <translation>On-Balance-Volumen seit der ersten Kerze; nur seine Veränderungen sagen etwas aus</translation>
    </message>
    <message>
        <source>place of the close in the range of the period, mean of the last smooth values, 0 to 100</source>
        <translation>Lage des Schlusskurses in der Spanne von period Kerzen, Mittel der letzten smooth Werte, 0 bis 100</translation>
    </message>
    <message>
        <source>mean of the last values of stoch_k</source>
        <translation>Mittel der letzten Werte von stoch_k</translation>
    </message>
    <message>
        <source>volume divided by the mean volume of the bars before</source>
        <translation>Volumen geteilt durch das mittlere Volumen der Kerzen davor</translation>
    </message>
    <message>
        <source>volume-weighted mean of the typical price since the exchange&apos;s day began</source>
        <translation>volumengewichtetes Mittel des typischen Kurses seit Beginn des Börsentags</translation>
    </message>
    <message>
        <source>the number without its sign</source>
        <translation>die Zahl ohne Vorzeichen</translation>
    </message>
    <message>
        <source>the smaller of two numbers</source>
        <translation>die kleinere von zwei Zahlen</translation>
    </message>
    <message>
        <source>the larger of two numbers</source>
        <translation>die größere von zwei Zahlen</translation>
    </message>
    <message>
        <source>the nearest whole number, halves away from zero</source>
        <translation>die nächste ganze Zahl, Halbe von null weg</translation>
    </message>
    <message>
        <source>square root; not known of a negative number</source>
        <translation>Quadratwurzel; von negativen Zahlen nicht bekannt</translation>
    </message>
    <message>
        <source>natural logarithm; not known of zero and below</source>
        <translation>natürlicher Logarithmus; von null und darunter nicht bekannt</translation>
    </message>
    <message>
        <source>a is above b, and was not at the bar before</source>
        <translation>a liegt über b und lag es bei der Kerze davor nicht</translation>
    </message>
    <message>
        <source>a is below b, and was not at the bar before</source>
        <translation>a liegt unter b und lag es bei der Kerze davor nicht</translation>
    </message>
    <message>
        <source>true at one of the last bars at least, this one included</source>
        <translation>wahr an mindestens einer der letzten Kerzen, diese eingeschlossen</translation>
    </message>
    <message>
        <source>true at each of the last bars, this one included</source>
        <translation>wahr an jeder der letzten Kerzen, diese eingeschlossen</translation>
    </message>
    <message>
        <source>at how many of the last bars it is true</source>
        <translation>an wie vielen der letzten Kerzen es wahr ist</translation>
    </message>
    <message>
        <source>above the value before, so many bars in a row</source>
        <translation>über dem Wert davor, so viele Kerzen in Folge</translation>
    </message>
    <message>
        <source>below the value before, so many bars in a row</source>
        <translation>unter dem Wert davor, so viele Kerzen in Folge</translation>
    </message>
    <message>
        <source>bars since it was last true, 0 at this one; not known if it was not within the last so many bars</source>
        <translation>Kerzen, seit es zuletzt wahr war, 0 an dieser; nicht bekannt, wenn es das in den letzten so vielen Kerzen nicht war</translation>
    </message>
    <message>
        <source>the symbol</source>
        <translation>das Symbol</translation>
    </message>
    <message>
        <source>the name of the company or coin</source>
        <translation>der Name der Firma oder des Coins</translation>
    </message>
    <message>
        <source>the sector</source>
        <translation>die Branche</translation>
    </message>
    <message>
        <source>the exchange</source>
        <translation>die Börse</translation>
    </message>
    <message>
        <source>the quick verdict, -2 (strong sell) to 2 (strong buy)</source>
        <translation>das Schnellurteil, -2 (starker Verkauf) bis 2 (starker Kauf)</translation>
    </message>
    <message>
        <source>strength of the signal, 0 to 100</source>
        <translation>Stärke des Signals, 0 bis 100</translation>
    </message>
    <message>
        <source>opportunity score, 0 to 100</source>
        <translation>Chancen-Score, 0 bis 100</translation>
    </message>
    <message>
        <source>relative strength as a percentile of the universe, 1 to 99</source>
        <translation>relative Stärke als Perzentil des Universums, 1 bis 99</translation>
    </message>
    <message>
        <source>market value in the currency of the price</source>
        <translation>Marktwert in der Währung des Kurses</translation>
    </message>
    <message>
        <source>whether the symbol is in the session already</source>
        <translation>ob das Symbol schon in der Sitzung ist</translation>
    </message>
    <message>
        <source>2, as a value of signal</source>
        <translation>2, als Wert von signal</translation>
    </message>
    <message>
        <source>1, as a value of signal</source>
        <translation>1, als Wert von signal</translation>
    </message>
    <message>
        <source>0, as a value of signal</source>
        <translation>0, als Wert von signal</translation>
    </message>
    <message>
        <source>-1, as a value of signal</source>
        <translation>-1, als Wert von signal</translation>
    </message>
    <message>
        <source>-2, as a value of signal</source>
        <translation>-2, als Wert von signal</translation>
    </message>
</context>
<context>
    <name>FormulaProblem</name>
    <message>
        <source>Write for example {a} == &quot;...&quot;.</source>
        <translation>Zum Beispiel {a} == &quot;...&quot; schreiben.</translation>
    </message>
    <message>
        <source>the windows of this formula are too long together</source>
        <translation>die Zeiträume dieser Formel sind zusammen zu lang</translation>
    </message>
    <message>
        <source>Shorten periods, or split it into several scanners.</source>
        <translation>Perioden kürzen oder auf mehrere Scanner aufteilen.</translation>
    </message>
    <message>
        <source>the parameter &quot;{a}&quot; has the name of something else</source>
        <translation>der Parameter „{a}“ heißt wie etwas anderes</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Anders benennen.</translation>
    </message>
    <message>
        <source>the parameter &quot;{a}&quot; is not a number</source>
        <translation>der Parameter „{a}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition</source>
        <translation>hier wird eine Zahl gebraucht, und dies ist eine Bedingung</translation>
    </message>
    <message>
        <source>Use count(1, ...) for 1 where it is true and 0 where it is not.</source>
        <translation>count(1, ...) gibt 1, wo sie wahr ist, und 0, wo nicht.</translation>
    </message>
    <message>
        <source>a condition is needed here, and this is a number</source>
        <translation>hier wird eine Bedingung gebraucht, und dies ist eine Zahl</translation>
    </message>
    <message>
        <source>Compare it with something, for example {a} &gt; 50.</source>
        <translation>Mit etwas vergleichen, zum Beispiel {a} &gt; 50.</translation>
    </message>
    <message>
        <source>Compare it with something.</source>
        <translation>Mit etwas vergleichen.</translation>
    </message>
    <message>
        <source>a text does not fit here</source>
        <translation>ein Text passt hier nicht</translation>
    </message>
    <message>
        <source>Texts are compared, for example sector == &quot;Energy&quot;.</source>
        <translation>Texte werden verglichen, zum Beispiel sector == &quot;Energy&quot;.</translation>
    </message>
    <message>
        <source>texts are compared with == and != alone</source>
        <translation>Texte werden nur mit == und != verglichen</translation>
    </message>
    <message>
        <source>Write for example sector == &quot;Energy&quot;.</source>
        <translation>Zum Beispiel sector == &quot;Energy&quot; schreiben.</translation>
    </message>
    <message>
        <source>this text is compared with something that is no text</source>
        <translation>dieser Text wird mit etwas verglichen, das kein Text ist</translation>
    </message>
    <message>
        <source>Texts are symbol, name, sector and exchange.</source>
        <translation>Texte sind symbol, name, sector und exchange.</translation>
    </message>
    <message>
        <source>{a} is compared with something that is no text in quotes</source>
        <translation>{a} wird mit etwas verglichen, das kein Text in Anführungszeichen ist</translation>
    </message>
    <message>
        <source>in asks whether a text is in a list, and this is no text</source>
        <translation>in fragt, ob ein Text in einer Liste steht, und dies ist kein Text</translation>
    </message>
    <message>
        <source>Write for example sector in (&quot;Energy&quot;, &quot;Utilities&quot;).</source>
        <translation>Zum Beispiel sector in (&quot;Energy&quot;, &quot;Utilities&quot;) schreiben.</translation>
    </message>
    <message>
        <source>the number of bars back must be a constant</source>
        <translation>die Zahl der Kerzen zurück muss eine Konstante sein</translation>
    </message>
    <message>
        <source>Write for example close[1].</source>
        <translation>Zum Beispiel close[1] schreiben.</translation>
    </message>
    <message>
        <source>a formula cannot look into the future</source>
        <translation>eine Formel kann nicht in die Zukunft sehen</translation>
    </message>
    <message>
        <source>Bars back are counted from 0, this bar, upwards: close[1].</source>
        <translation>Kerzen zurück zählen von 0, dieser Kerze, aufwärts: close[1].</translation>
    </message>
    <message>
        <source>bars back must be a whole number from 0 to {a}</source>
        <translation>Kerzen zurück müssen eine ganze Zahl von 0 bis {a} sein</translation>
    </message>
    <message>
        <source>{a} is a text and must be compared</source>
        <translation>{a} ist ein Text und muss verglichen werden</translation>
    </message>
    <message>
        <source>one bar length stands within another</source>
        <translation>eine Kerzenlänge steht innerhalb einer anderen</translation>
    </message>
    <message>
        <source>Give the bar length once, to the outer function.</source>
        <translation>Die Kerzenlänge einmal angeben, bei der äußeren Funktion.</translation>
    </message>
    <message>
        <source>Write &gt;= for &quot;at least&quot;.</source>
        <translation>&gt;= heißt „mindestens“.</translation>
    </message>
    <message>
        <source>Write &lt;= for &quot;at most&quot;.</source>
        <translation>&lt;= heißt „höchstens“.</translation>
    </message>
    <message>
        <source>Write != for &quot;is not&quot;.</source>
        <translation>!= heißt „ist nicht“.</translation>
    </message>
    <message>
        <source>Texts stand in double quotes, for example &quot;Energy&quot;.</source>
        <translation>Texte stehen in doppelten Anführungszeichen, zum Beispiel &quot;Energy&quot;.</translation>
    </message>
    <message>
        <source>Texts stand in straight double quotes, for example &quot;Energy&quot;.</source>
        <translation>Texte stehen in geraden doppelten Anführungszeichen, zum Beispiel &quot;Energy&quot;.</translation>
    </message>
    <message>
        <source>Write and, or &amp;&amp;.</source>
        <translation>and oder &amp;&amp; schreiben.</translation>
    </message>
    <message>
        <source>Write or, or ||.</source>
        <translation>or oder || schreiben.</translation>
    </message>
    <message>
        <source>There is no power; multiply instead.</source>
        <translation>Potenzen gibt es nicht; stattdessen multiplizieren.</translation>
    </message>
    <message>
        <source>A formula is one expression; join conditions with and.</source>
        <translation>Eine Formel ist ein einziger Ausdruck; Bedingungen mit and verbinden.</translation>
    </message>
    <message>
        <source>Prices are plain numbers, for example close &gt; 5.</source>
        <translation>Kurse sind einfache Zahlen, zum Beispiel close &gt; 5.</translation>
    </message>
    <message>
        <source>Use parentheses: ( ).</source>
        <translation>Runde Klammern verwenden: ( ).</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; means nothing here</source>
        <translation>„{a}“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not a number</source>
        <translation>„{a}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Numbers are written 12, 1.5, 500K, 1.5M or 2B.</source>
        <translation>Zahlen schreibt man 12, 1.5, 500K, 1.5M oder 2B.</translation>
    </message>
    <message>
        <source>{a} is out of range</source>
        <translation>{a} ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>Write a smaller number.</source>
        <translation>Eine kleinere Zahl schreiben.</translation>
    </message>
    <message>
        <source>this text never ends</source>
        <translation>dieser Text endet nie</translation>
    </message>
    <message>
        <source>Close it with a second double quote.</source>
        <translation>Mit einem zweiten Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>there is a control character here</source>
        <translation>hier steht ein Steuerzeichen</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>the formula is not valid UTF-8</source>
        <translation>die Formel ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>Type it anew or save it as UTF-8.</source>
        <translation>Neu eingeben oder als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>the formula is longer than {a} characters</source>
        <translation>die Formel ist länger als {a} Zeichen</translation>
    </message>
    <message>
        <source>Split it into several scanners.</source>
        <translation>Auf mehrere Scanner aufteilen.</translation>
    </message>
    <message>
        <source>{a} needs a condition</source>
        <translation>{a} braucht eine Bedingung</translation>
    </message>
    <message>
        <source>{a} needs a number of bars</source>
        <translation>{a} braucht eine Zahl von Kerzen</translation>
    </message>
    <message>
        <source>{a} needs a period</source>
        <translation>{a} braucht eine Periode</translation>
    </message>
    <message>
        <source>{a} needs a value</source>
        <translation>{a} braucht einen Wert</translation>
    </message>
    <message>
        <source>{a} needs two values</source>
        <translation>{a} braucht zwei Werte</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a whole number from {c} to {d}</source>
        <translation>{a} von {b} muss eine ganze Zahl von {c} bis {d} sein</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a number from {c} to {d}</source>
        <translation>{a} von {b} muss eine Zahl von {c} bis {d} sein</translation>
    </message>
    <message>
        <source>Write for example {a}.</source>
        <translation>Zum Beispiel {a} schreiben.</translation>
    </message>
    <message>
        <source>Did you mean &quot;{a}&quot;?</source>
        <translation>Gemeint war „{a}“?</translation>
    </message>
    <message>
        <source>there is no function &quot;{a}&quot;</source>
        <translation>es gibt keine Funktion „{a}“</translation>
    </message>
    <message>
        <source>there is no name &quot;{a}&quot;</source>
        <translation>es gibt keinen Namen „{a}“</translation>
    </message>
    <message>
        <source>All names are listed in the formula reference.</source>
        <translation>Alle Namen stehen in der Formelreferenz.</translation>
    </message>
    <message>
        <source>{a} takes no text</source>
        <translation>{a} nimmt keinen Text</translation>
    </message>
    <message>
        <source>A bar length belongs to a series, for example close(&quot;1wk&quot;).</source>
        <translation>Eine Kerzenlänge gehört zu einer Reihe, zum Beispiel close(&quot;1wk&quot;).</translation>
    </message>
    <message>
        <source>{a} takes no argument</source>
        <translation>{a} nimmt kein Argument</translation>
    </message>
    <message>
        <source>Bars back are written {a}[1].</source>
        <translation>Kerzen zurück schreibt man {a}[1].</translation>
    </message>
    <message>
        <source>Write {a} alone.</source>
        <translation>Nur {a} schreiben.</translation>
    </message>
    <message>
        <source>this argument of {a} is one too many</source>
        <translation>dieses Argument von {a} ist eines zu viel</translation>
    </message>
    <message>
        <source>Write {a}.</source>
        <translation>{a} schreiben.</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a constant</source>
        <translation>{a} von {b} muss eine Konstante sein</translation>
    </message>
    <message>
        <source>Write {a}, with numbers or named parameters.</source>
        <translation>{a} schreiben, mit Zahlen oder benannten Parametern.</translation>
    </message>
    <message>
        <source>there is no bar length &quot;{a}&quot;</source>
        <translation>die Kerzenlänge „{a}“ gibt es nicht</translation>
    </message>
    <message>
        <source>Choose one of {a}.</source>
        <translation>Eine von {a} wählen.</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; does not fit here</source>
        <translation>„{a}“ passt hier nicht</translation>
    </message>
    <message>
        <source>a value is missing before &quot;{a}&quot;</source>
        <translation>vor „{a}“ fehlt ein Wert</translation>
    </message>
    <message>
        <source>there is no formula</source>
        <translation>es gibt keine Formel</translation>
    </message>
    <message>
        <source>Write a condition, for example close &gt; sma(20).</source>
        <translation>Eine Bedingung schreiben, zum Beispiel close &gt; sma(20).</translation>
    </message>
    <message>
        <source>more than {a} levels within each other</source>
        <translation>mehr als {a} Ebenen ineinander</translation>
    </message>
    <message>
        <source>Leave out parentheses that are not needed.</source>
        <translation>Unnötige Klammern weglassen.</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>a comma stands between the arguments of a function alone</source>
        <translation>ein Komma steht nur zwischen den Argumenten einer Funktion</translation>
    </message>
    <message>
        <source>Join conditions with and; decimals are written with a point.</source>
        <translation>Bedingungen mit and verbinden; Dezimalzahlen schreibt man mit Punkt.</translation>
    </message>
    <message>
        <source>Put what belongs together in parentheses.</source>
        <translation>Was zusammengehört, in Klammern setzen.</translation>
    </message>
    <message>
        <source>an operator is missing before a text</source>
        <translation>vor einem Text fehlt ein Operator</translation>
    </message>
    <message>
        <source>an operator is missing before &quot;{a}&quot;</source>
        <translation>vor „{a}“ fehlt ein Operator</translation>
    </message>
    <message>
        <source>Join conditions with and or or, and numbers with + - * /.</source>
        <translation>Bedingungen mit and oder or verbinden, Zahlen mit + - * /.</translation>
    </message>
    <message>
        <source>more than {a} parts</source>
        <translation>mehr als {a} Teile</translation>
    </message>
    <message>
        <source>Split the formula into several scanners.</source>
        <translation>Die Formel auf mehrere Scanner aufteilen.</translation>
    </message>
    <message>
        <source>comparisons are not chained</source>
        <translation>Vergleiche lassen sich nicht verketten</translation>
    </message>
    <message>
        <source>Write two of them: 1 &lt; x and x &lt; 2.</source>
        <translation>Zwei daraus machen: 1 &lt; x and x &lt; 2.</translation>
    </message>
    <message>
        <source>in needs a list</source>
        <translation>in braucht eine Liste</translation>
    </message>
    <message>
        <source>Write in (&quot;Energy&quot;, &quot;Utilities&quot;).</source>
        <translation>in (&quot;Energy&quot;, &quot;Utilities&quot;) schreiben.</translation>
    </message>
    <message>
        <source>a text is needed here, not the end of the formula</source>
        <translation>hier wird ein Text gebraucht, nicht das Ende der Formel</translation>
    </message>
    <message>
        <source>a text is needed here, not &quot;{a}&quot;</source>
        <translation>hier wird ein Text gebraucht, nicht „{a}“</translation>
    </message>
    <message>
        <source>% is the remainder of a division</source>
        <translation>% ist der Rest einer Division</translation>
    </message>
    <message>
        <source>Percentages are plain numbers, for example gap &gt; 2.</source>
        <translation>Prozente sind einfache Zahlen, zum Beispiel gap &gt; 2.</translation>
    </message>
    <message>
        <source>Leave the plus sign out.</source>
        <translation>Das Pluszeichen weglassen.</translation>
    </message>
    <message>
        <source>Put it in parentheses with its condition: (not close &gt; open).</source>
        <translation>Mit seiner Bedingung in Klammern setzen: (not close &gt; open).</translation>
    </message>
    <message>
        <source>the formula breaks off here</source>
        <translation>die Formel bricht hier ab</translation>
    </message>
    <message>
        <source>Write what is missing at its end.</source>
        <translation>Am Ende ergänzen, was fehlt.</translation>
    </message>
    <message>
        <source>there is nothing in the parentheses</source>
        <translation>in den Klammern steht nichts</translation>
    </message>
    <message>
        <source>Leave them out, or write a value in them.</source>
        <translation>Weglassen oder einen Wert hineinschreiben.</translation>
    </message>
    <message>
        <source>Write a number, a name such as close, or a function such as sma(20).</source>
        <translation>Eine Zahl, einen Namen wie close oder eine Funktion wie sma(20) schreiben.</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is never closed</source>
        <translation>„{a}“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>Add {a} where it ends.</source>
        <translation>{a} am Ende ergänzen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>the formula is a number, not a condition</source>
        <translation>die Formel ist eine Zahl, keine Bedingung</translation>
    </message>
    <message>
        <source>Compare it with something, for example rsi(14) &gt;= 70.</source>
        <translation>Mit etwas vergleichen, zum Beispiel rsi(14) &gt;= 70.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FunnelDialog</name>
    <message>
        <source>Symbols left out</source>
        <translation>Ausgelassene Symbole</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Search the symbols of the rule</source>
        <translation>In den Symbolen der Regel suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Symbols that the rule left out</source>
        <translation>Symbole, die die Regel ausgelassen hat</translation>
    </message>
    <message>
        <source>&amp;Scan these</source>
        <translation>Diese &amp;scannen</translation>
    </message>
    <message>
        <source>Scan these</source>
        <translation>Diese scannen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected symbols, or all that are shown, one a line</source>
        <translation>Kopiert die ausgewählten Symbole, oder alle gezeigten, eines je Zeile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>&amp;Why not?</source>
        <translation>&amp;Warum nicht?</translation>
    </message>
    <message>
        <source>Symbol to ask about</source>
        <translation>Symbol, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FunnelView</name>
    <message>
        <source>exchange is not %1</source>
        <translation>Börse ist nicht %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>nicht in %1</translation>
    </message>
    <message>
        <source>excluded by %1</source>
        <translation>ausgeschlossen durch %1</translation>
    </message>
    <message>
        <source>excluded by name</source>
        <translation>namentlich ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>%1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 was not left out. It has a result: %2.</source>
        <translation>%1 wurde nicht ausgelassen. Es hat ein Ergebnis: %2.</translation>
    </message>
    <message>
        <source>%1 was not left out, but has no result: %2.</source>
        <translation>%1 wurde nicht ausgelassen, hat aber kein Ergebnis: %2.</translation>
    </message>
    <message>
        <source>%1 has not been scanned yet, or is not in the list.</source>
        <translation>%1 wurde noch nicht gescannt oder steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>%1 is not in the list that was scanned.</source>
        <translation>%1 steht nicht in der gescannten Liste.</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Earlier scans</source>
        <translation>Frühere Scans</translation>
    </message>
    <message>
        <source>What earlier scans of the same prices and interval said about this symbol, the newest first.</source>
        <translation>Was frühere Scans derselben Kurse und desselben Intervalls zu diesem Symbol sagten, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No earlier scan of these prices and this interval is kept that knew this symbol.</source>
        <translation>Es ist kein früherer Scan dieser Kurse und dieses Intervalls aufbewahrt, der dieses Symbol kannte.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n Scan</numerusform>
            <numerusform>%n Scans</numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Str.</source>
        <comment>strength, short</comment>
        <translation>Stk.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>The verdict, or how the symbol ended without one.</source>
        <translation>Das Urteil, oder wie das Symbol ohne eines endete.</translation>
    </message>
    <message>
        <source>Strength of the verdict, from 0 to 100.</source>
        <translation>Stärke des Urteils, von 0 bis 100.</translation>
    </message>
    <message>
        <source>Opportunity score, from 0 to 100.</source>
        <translation>Chancen-Score, von 0 bis 100.</translation>
    </message>
    <message>
        <source>Last price that the scan saw.</source>
        <translation>Letzter Kurs, den der Scan sah.</translation>
    </message>
</context>
<context>
    <name>HitReason</name>
    <message>
        <source>%1 not known</source>
        <comment>a number</comment>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %2x</source>
        <comment>a number and its multiple</comment>
        <translation>%1 %2x</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>numbers of a hit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scanner</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>scanners that found it</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>SMA 20</source>
        <translation>SMA 20</translation>
    </message>
    <message>
        <source>mean of the last 20 prices</source>
        <translation>Mittel der letzten 20 Kurse</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>mean of the last 50 prices</source>
        <translation>Mittel der letzten 50 Kurse</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>mean of the last 200 prices</source>
        <translation>Mittel der letzten 200 Kurse</translation>
    </message>
    <message>
        <source>EMA 9</source>
        <translation>EMA 9</translation>
    </message>
    <message>
        <source>exponential average, k = 2/10, starts as SMA 9</source>
        <translation>exponentieller Durchschnitt, k = 2/10, beginnt als SMA 9</translation>
    </message>
    <message>
        <source>EMA 20</source>
        <translation>EMA 20</translation>
    </message>
    <message>
        <source>exponential average, k = 2/21, starts as SMA 20</source>
        <translation>exponentieller Durchschnitt, k = 2/21, beginnt als SMA 20</translation>
    </message>
    <message>
        <source>EMA 50</source>
        <translation>EMA 50</translation>
    </message>
    <message>
        <source>exponential average, k = 2/51, starts as SMA 50</source>
        <translation>exponentieller Durchschnitt, k = 2/51, beginnt als SMA 50</translation>
    </message>
    <message>
        <source>EMA 200</source>
        <translation>EMA 200</translation>
    </message>
    <message>
        <source>exponential average, k = 2/201, starts as SMA 200</source>
        <translation>exponentieller Durchschnitt, k = 2/201, beginnt als SMA 200</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>100 - 100 / (1 + Wilder average of rises / of falls), 14</source>
        <translation>100 - 100 / (1 + Wilder-Mittel der Anstiege / der Rückgänge), 14</translation>
    </message>
    <message>
        <source>MACD 12, 26</source>
        <translation>MACD 12, 26</translation>
    </message>
    <message>
        <source>EMA 12 - EMA 26</source>
        <translation>EMA 12 - EMA 26</translation>
    </message>
    <message>
        <source>MACD signal 9</source>
        <translation>MACD-Signal 9</translation>
    </message>
    <message>
        <source>EMA 9 of MACD</source>
        <translation>EMA 9 des MACD</translation>
    </message>
    <message>
        <source>MACD histogram</source>
        <translation>MACD-Histogramm</translation>
    </message>
    <message>
        <source>MACD - MACD signal</source>
        <translation>MACD - MACD-Signal</translation>
    </message>
    <message>
        <source>ATR 14</source>
        <translation>ATR 14</translation>
    </message>
    <message>
        <source>Wilder average of the true range, 14</source>
        <translation>Wilder-Mittel der wahren Spanne (True Range), 14</translation>
    </message>
    <message>
        <source>Bollinger upper 20, 2</source>
        <translation>Bollinger oben 20, 2</translation>
    </message>
    <message>
        <source>SMA 20 + 2 standard deviations</source>
        <translation>SMA 20 + 2 Standardabweichungen</translation>
    </message>
    <message>
        <source>Bollinger middle 20</source>
        <translation>Bollinger Mitte 20</translation>
    </message>
    <message>
        <source>Bollinger lower 20, 2</source>
        <translation>Bollinger unten 20, 2</translation>
    </message>
    <message>
        <source>SMA 20 - 2 standard deviations</source>
        <translation>SMA 20 - 2 Standardabweichungen</translation>
    </message>
    <message>
        <source>ADX 14</source>
        <translation>ADX 14</translation>
    </message>
    <message>
        <source>Wilder average of 100 |+DM - -DM| / (+DM + -DM), 14</source>
        <translation>Wilder-Mittel von 100 |+DM - -DM| / (+DM + -DM), 14</translation>
    </message>
    <message>
        <source>CCI 20</source>
        <translation>CCI 20</translation>
    </message>
    <message>
        <source>(typical price - its mean) / (0.015 * mean absolute deviation), 20</source>
        <translation>(typischer Kurs - sein Mittel) / (0,015 * mittlere absolute Abweichung), 20</translation>
    </message>
    <message>
        <source>Williams %R 14</source>
        <translation>Williams %R 14</translation>
    </message>
    <message>
        <source>-100 * (highest high - close) / (highest high - lowest low), 14</source>
        <translation>-100 * (höchstes Hoch - Schlusskurs) / (höchstes Hoch - tiefstes Tief), 14</translation>
    </message>
    <message>
        <source>MFI 14</source>
        <translation>MFI 14</translation>
    </message>
    <message>
        <source>100 - 100 / (1 + money flowing in / out), 14</source>
        <translation>100 - 100 / (1 + Geldzufluss / Geldabfluss), 14</translation>
    </message>
    <message>
        <source>ROC 10</source>
        <translation>ROC 10</translation>
    </message>
    <message>
        <source>change over 10 bars in percent</source>
        <translation>Veränderung über 10 Kerzen in Prozent</translation>
    </message>
    <message>
        <source>OBV</source>
        <translation>OBV</translation>
    </message>
    <message>
        <source>volume of rising bars - volume of falling bars, all bars</source>
        <translation>Volumen steigender Kerzen - Volumen fallender Kerzen, alle Kerzen</translation>
    </message>
    <message>
        <source>Stochastic %K 14, 3</source>
        <translation>Stochastik %K 14, 3</translation>
    </message>
    <message>
        <source>place of the close in the range of 14 bars in percent, mean of 3</source>
        <translation>Lage des Schlusskurses in der Spanne von 14 Kerzen in Prozent, Mittel aus 3</translation>
    </message>
    <message>
        <source>Stochastic %D 3</source>
        <translation>Stochastik %D 3</translation>
    </message>
    <message>
        <source>mean of the last 3 values of %K</source>
        <translation>Mittel der letzten 3 Werte von %K</translation>
    </message>
    <message>
        <source>20-bar high</source>
        <translation>20-Kerzen-Hoch</translation>
    </message>
    <message>
        <source>highest high of the last 20 bars</source>
        <translation>höchstes Hoch der letzten 20 Kerzen</translation>
    </message>
    <message>
        <source>20-bar low</source>
        <translation>20-Kerzen-Tief</translation>
    </message>
    <message>
        <source>lowest low of the last 20 bars</source>
        <translation>tiefstes Tief der letzten 20 Kerzen</translation>
    </message>
    <message>
        <source>Average volume 20</source>
        <translation>Ø Volumen 20</translation>
    </message>
    <message>
        <source>mean volume of the last 20 bars</source>
        <translation>mittleres Volumen der letzten 20 Kerzen</translation>
    </message>
    <message>
        <source>Standard deviation 20</source>
        <translation>Standardabweichung 20</translation>
    </message>
    <message>
        <source>population standard deviation of the last 20 prices</source>
        <translation>Standardabweichung (Grundgesamtheit) der letzten 20 Kurse</translation>
    </message>
    <message>
        <source>Relative volume 20</source>
        <translation>Relatives Volumen 20</translation>
    </message>
    <message>
        <source>volume / mean volume of the 20 bars before</source>
        <translation>Volumen / mittleres Volumen der 20 Kerzen davor</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>&amp;Scan</translation>
    </message>
    <message>
        <source>&amp;Recent scans</source>
        <translation>&amp;Letzte Scans</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Desi&amp;gn</translation>
    </message>
    <message>
        <source>&amp;Price colours</source>
        <translation>&amp;Kursfarben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Choose &amp;price folder…</source>
        <translation>&amp;Kursordner wählen…</translation>
    </message>
    <message>
        <source>Scan your own prices: a folder with one CSV file for each symbol</source>
        <translation>Eigene Kurse scannen: ein Ordner mit einer CSV-Datei je Symbol</translation>
    </message>
    <message>
        <source>&amp;Import symbol list…</source>
        <translation>Symbolliste &amp;importieren…</translation>
    </message>
    <message>
        <source>Scan the symbols of a list: plain text, CSV or a TradingView list</source>
        <translation>Die Symbole einer Liste scannen: Text, CSV oder TradingView-Liste</translation>
    </message>
    <message>
        <source>&amp;Export results…</source>
        <translation>Ergebnisse &amp;exportieren…</translation>
    </message>
    <message>
        <source>Write the visible rows to a CSV, JSON or TradingView file</source>
        <translation>Die sichtbaren Zeilen in eine CSV-, JSON- oder TradingView-Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;chart as image…</source>
        <translation>&amp;Chart als Bild speichern…</translation>
    </message>
    <message>
        <source>Write the chart to a PNG file</source>
        <translation>Den Chart in eine PNG-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; a running scan is saved and can be resumed</source>
        <translation>Das Fenster schließen; ein laufender Scan wird gespeichert und kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, ready for a spreadsheet</source>
        <translation>Die ausgewählten Zeilen kopieren, fertig für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Select &amp;all rows</source>
        <translation>&amp;Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select every visible row</source>
        <translation>Jede sichtbare Zeile auswählen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Scan Now</source>
        <translation>&amp;Jetzt scannen</translation>
    </message>
    <message>
        <source>Scan the chosen symbols</source>
        <translation>Die gewählten Symbole scannen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause the scan, or go on with it</source>
        <translation>Den Scan anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Cancel scan</source>
        <translation>Scan &amp;abbrechen</translation>
    </message>
    <message>
        <source>Stop the scan; what is done is kept and can be resumed</source>
        <translation>Den Scan beenden; was fertig ist, bleibt und kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Why some symbols have no result, and which are worth another try</source>
        <translation>Warum manche Symbole kein Ergebnis haben und wo sich ein neuer Versuch lohnt</translation>
    </message>
    <message>
        <source>&amp;Filter rows</source>
        <translation>Zeilen &amp;filtern</translation>
    </message>
    <message>
        <source>Go to the filter box</source>
        <translation>Zum Filterfeld gehen</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Die Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every shortcut on one sheet</source>
        <translation>Alle Tastenkürzel auf einem Blatt</translation>
    </message>
    <message>
        <source>&amp;About Tapesift</source>
        <translation>Ü&amp;ber Tapesift</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Scan &amp;setup</source>
        <translation>Scan-&amp;Einrichtung</translation>
    </message>
    <message>
        <source>Show or hide the setup on the left</source>
        <translation>Die Einrichtung links ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show or hide the details on the right</source>
        <translation>Die Details rechts ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Symbols &amp;without a result…</source>
        <translation>Symbole o&amp;hne Ergebnis…</translation>
    </message>
    <message>
        <source>Pro&amp;viders…</source>
        <translation>A&amp;nbieter…</translation>
    </message>
    <message>
        <source>Where prices come from: keys, addresses, limits, and who steps in</source>
        <translation>Woher Kurse kommen: Schlüssel, Adressen, Grenzen, und wer einspringt</translation>
    </message>
    <message>
        <source>Symbols &amp;left out…</source>
        <translation>Aus&amp;gelassene Symbole…</translation>
    </message>
    <message>
        <source>What the filter left out, rule by rule, and why a symbol is missing</source>
        <translation>Was der Filter ausgelassen hat, Regel für Regel, und warum ein Symbol fehlt</translation>
    </message>
    <message>
        <source>S&amp;canners</source>
        <translation>S&amp;canner</translation>
    </message>
    <message>
        <source>Scanner &amp;editor…</source>
        <translation>Scanner-&amp;Editor…</translation>
    </message>
    <message>
        <source>Look at the built-in scanners and make your own</source>
        <translation>Die mitgelieferten Scanner ansehen und eigene machen</translation>
    </message>
    <message>
        <source>&amp;Dashboard…</source>
        <translation>&amp;Dashboard…</translation>
    </message>
    <message>
        <source>Run scanners on a schedule, see what they find and how they do</source>
        <translation>Scanner nach Zeitplan laufen lassen, ihre Treffer und ihren Zustand sehen</translation>
    </message>
    <message>
        <source>Watch &amp;every</source>
        <translation>Beobachtungs&amp;takt</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>The kept scans: open, compare, scan again, delete</source>
        <translation>Die aufbewahrten Scans: öffnen, vergleichen, neu scannen, löschen</translation>
    </message>
    <message>
        <source>Every setting, with search; keys of commands</source>
        <translation>Alle Einstellungen, mit Suche; Tastenkürzel der Befehle</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Find any command, symbol, setting or scanner by typing</source>
        <translation>Jeden Befehl, jedes Symbol, jede Einstellung und jeden Scanner durch Tippen finden</translation>
    </message>
    <message>
        <source>Watc&amp;h</source>
        <translation>Be&amp;obachten</translation>
    </message>
    <message>
        <source>Scan again and again by itself, while the exchange is open</source>
        <translation>Von selbst immer wieder scannen, solange die Börse offen ist</translation>
    </message>
    <message>
        <source>&amp;Alerts…</source>
        <translation>&amp;Alarme…</translation>
    </message>
    <message>
        <source>Be told when something happens in a scan: on the desktop, by mail, on your phone</source>
        <translation>Erfahren, wenn in einem Scan etwas geschieht: auf dem Desktop, per Mail, auf dem Handy</translation>
    </message>
    <message>
        <source>&amp;Watchlists</source>
        <translation>&amp;Watchlists</translation>
    </message>
    <message>
        <source>Show or hide your watchlists</source>
        <translation>Die eigenen Watchlists ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Free some disk space and try again.</source>
        <translation>Speicherplatz freigeben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder, or choose another place.</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Give a file, not a folder.</source>
        <translation>Eine Datei angeben, keinen Ordner.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Den Datenträger prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>Ein anderes Tapesift benutzt diesen Datenordner.</translation>
    </message>
    <message>
        <source>There are no bars of {a}.</source>
        <translation>Es gibt keine Kerzen von {a}.</translation>
    </message>
    <message>
        <source>There are no {a} bars of {b}.</source>
        <translation>Es gibt keine {a}-Kerzen von {b}.</translation>
    </message>
    <message>
        <source>No bar of {a} can be used.</source>
        <translation>Keine Kerze von {a} ist brauchbar.</translation>
    </message>
    <message>
        <source>{a} has {b} closed bars; a verdict needs {c}.</source>
        <translation>{a} hat {b} geschlossene Kerzen; ein Urteil braucht {c}.</translation>
    </message>
    <message>
        <source>The last bar of {a} is of {b}.</source>
        <translation>Die letzte Kerze von {a} ist vom {b}.</translation>
    </message>
    <message>
        <source>Check its file, or take it off the list.</source>
        <translation>Seine Datei prüfen oder es von der Liste nehmen.</translation>
    </message>
    <message>
        <source>Correct its file.</source>
        <translation>Seine Datei berichtigen.</translation>
    </message>
    <message>
        <source>Wait until it has traded longer, or choose a shorter interval.</source>
        <translation>Warten, bis es länger gehandelt wurde, oder ein kürzeres Intervall wählen.</translation>
    </message>
    <message>
        <source>Update its data, or scan as of an earlier date with --as-of.</source>
        <translation>Seine Daten aktualisieren oder zu einem früheren Stand scannen.</translation>
    </message>
    <message>
        <source>{a} does not know {b}.</source>
        <translation>{a} kennt {b} nicht.</translation>
    </message>
    <message>
        <source>remembered from an earlier scan</source>
        <translation>aus einem früheren Scan bekannt</translation>
    </message>
    <message>
        <source>Check the spelling, or take it off the list; it is asked for again after a week.</source>
        <translation>Die Schreibweise prüfen oder es von der Liste nehmen; nach einer Woche wird wieder danach gefragt.</translation>
    </message>
    <message>
        <source>Check the spelling; it may have been renamed or delisted.</source>
        <translation>Die Schreibweise prüfen; vielleicht wurde es umbenannt oder vom Handel genommen.</translation>
    </message>
    <message>
        <source>Loading {a} was stopped.</source>
        <translation>Das Laden von {a} wurde angehalten.</translation>
    </message>
    <message>
        <source>The bars of {a} have changed since its verdict.</source>
        <translation>Die Kerzen von {a} haben sich seit dem Urteil geändert.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Noch einmal scannen.</translation>
    </message>
    <message>
        <source>{a} is left out by the filter: {b}.</source>
        <translation>{a} wird vom Filter ausgelassen: {b}.</translation>
    </message>
    <message>
        <source>A saved result is damaged.</source>
        <translation>Ein gespeichertes Ergebnis ist beschädigt.</translation>
    </message>
    <message>
        <source>Scan the symbol again.</source>
        <translation>Das Symbol noch einmal scannen.</translation>
    </message>
    <message>
        <source>The {a} provider has no {b} bars.</source>
        <translation>Der Anbieter {a} hat keine {b}-Kerzen.</translation>
    </message>
    <message>
        <source>{a} has no {b} bars.</source>
        <translation>{a} hat keine {b}-Kerzen.</translation>
    </message>
    <message>
        <source>The demo market has no {a} bars</source>
        <translation>Der simulierte Markt hat keine {a}-Kerzen</translation>
    </message>
    <message>
        <source>Use one of {a}.</source>
        <translation>Eines von {a} nehmen.</translation>
    </message>
    <message>
        <source>Choose --interval from: {a}.</source>
        <translation>Ein Intervall wählen aus: {a}.</translation>
    </message>
    <message>
        <source>{a} is not in the demo market</source>
        <translation>{a} gibt es im simulierten Markt nicht</translation>
    </message>
    <message>
        <source>The demo market has invented symbols only; for real ones choose another provider.</source>
        <translation>Der simulierte Markt hat nur erfundene Symbole; für echte einen anderen Anbieter wählen.</translation>
    </message>
    <message>
        <source>{a} does not accept the key.</source>
        <translation>{a} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Check {a}; keys are made at {b}.</source>
        <translation>{a} prüfen; Schlüssel gibt es auf {b}.</translation>
    </message>
    <message>
        <source>{a} needs a key.</source>
        <translation>{a} braucht einen Schlüssel.</translation>
    </message>
    <message>
        <source>Set {a}, or enter the key in the window under Providers; keys are made at {b}.</source>
        <translation>{a} setzen oder den Schlüssel im Fenster unter Anbieter eingeben; Schlüssel gibt es auf {b}.</translation>
    </message>
    <message>
        <source>{a} did not answer the request for {b}.</source>
        <translation>{a} hat die Anfrage nach {b} nicht beantwortet.</translation>
    </message>
    <message>
        <source>{a} gave an unusable answer for {b}</source>
        <translation>{a} gab eine unbrauchbare Antwort zu {b}</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, choose another provider.</source>
        <translation>Später noch einmal versuchen; bleibt es so, einen anderen Anbieter wählen.</translation>
    </message>
    <message>
        <source>Choose another provider, or try again later.</source>
        <translation>Einen anderen Anbieter wählen oder es später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>Später noch einmal versuchen oder einen anderen Anbieter wählen.</translation>
    </message>
    <message>
        <source>Wait a while, or choose another provider.</source>
        <translation>Eine Weile warten oder einen anderen Anbieter wählen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The name {a} cannot be resolved.</source>
        <translation>Der Name {a} lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>Cannot connect to {a}.</source>
        <translation>Keine Verbindung zu {a}.</translation>
    </message>
    <message>
        <source>{a} did not answer in time.</source>
        <translation>{a} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{a} closed the connection without an answer.</source>
        <translation>{a} hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The answer of {a} was cut off.</source>
        <translation>Die Antwort von {a} brach ab.</translation>
    </message>
    <message>
        <source>The connection to {a} was cut off.</source>
        <translation>Die Verbindung zu {a} brach ab.</translation>
    </message>
    <message>
        <source>The answer of {a} is too large.</source>
        <translation>Die Antwort von {a} ist zu groß.</translation>
    </message>
    <message>
        <source>The exchange with {a} failed.</source>
        <translation>Der Austausch mit {a} ist gescheitert.</translation>
    </message>
    <message>
        <source>The identity of {a} could not be verified, so nothing was asked of it.</source>
        <translation>Die Identität von {a} ließ sich nicht prüfen, deshalb wurde nichts angefragt.</translation>
    </message>
    <message>
        <source>Check the clock of this computer and whether a proxy or a virus scanner stands between.</source>
        <translation>Die Uhr dieses Rechners prüfen, und ob ein Proxy oder Virenscanner dazwischensteht.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Die Netzverbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{a} failed with status {b}.</source>
        <translation>{a} scheiterte mit Status {b}.</translation>
    </message>
    <message>
        <source>The request to {a} was cancelled.</source>
        <translation>Die Anfrage an {a} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} gibt es nicht</translation>
    </message>
    <message>
        <source>Give a folder of SYMBOL.csv files, or one file with a symbol column.</source>
        <translation>Einen Ordner mit Dateien SYMBOL.csv angeben oder eine Datei mit einer Spalte symbol.</translation>
    </message>
    <message>
        <source>{a} is not in {b}</source>
        <translation>{a} ist nicht in {b}</translation>
    </message>
    <message>
        <source>Check the spelling, or add its file.</source>
        <translation>Die Schreibweise prüfen oder seine Datei ergänzen.</translation>
    </message>
    <message>
        <source>{a} has no bars in {b}</source>
        <translation>{a} hat keine Kerzen in {b}</translation>
    </message>
    <message>
        <source>No CSV files in {a}</source>
        <translation>Keine CSV-Dateien in {a}</translation>
    </message>
    <message>
        <source>Give a folder of files named after their symbols, such as AAPL.csv.</source>
        <translation>Einen Ordner angeben, dessen Dateien nach ihren Symbolen heißen, etwa AAPL.csv.</translation>
    </message>
    <message>
        <source>No symbols in {a}</source>
        <translation>Keine Symbole in {a}</translation>
    </message>
    <message>
        <source>Give a file with a symbol column and one row for each bar.</source>
        <translation>Eine Datei mit einer Spalte symbol und einer Zeile je Kerze angeben.</translation>
    </message>
    <message>
        <source>{a} has no symbol column and is not named after a symbol</source>
        <translation>{a} hat keine Spalte symbol und heißt nicht nach einem Symbol</translation>
    </message>
    <message>
        <source>Add a column named symbol, or name the file like AAPL.csv.</source>
        <translation>Eine Spalte symbol ergänzen oder die Datei benennen wie AAPL.csv.</translation>
    </message>
    <message>
        <source>Not read, because they are not named after a symbol: {a}.</source>
        <translation>Nicht gelesen, weil nicht nach einem Symbol benannt: {a}.</translation>
    </message>
    <message>
        <source>Not read, because another file has the same symbol: {a}.</source>
        <translation>Nicht gelesen, weil eine andere Datei dasselbe Symbol hat: {a}.</translation>
    </message>
    <message>
        <source>Bring the folder back and retry.</source>
        <translation>Den Ordner zurückbringen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{a}, line {b}: no column named {c}</source>
        <translation>{a}, Zeile {b}: keine Spalte namens {c}</translation>
    </message>
    <message>
        <source>Name the columns in the first line: date, open, high, low, close, volume.</source>
        <translation>Die Spalten in der ersten Zeile benennen: date, open, high, low, close, volume.</translation>
    </message>
    <message>
        <source>{a} is not a text file</source>
        <translation>{a} ist keine Textdatei</translation>
    </message>
    <message>
        <source>Save it as comma-separated text in UTF-8.</source>
        <translation>Als kommagetrennten Text in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{a}, line {b}: &apos;{c}&apos; is not a date</source>
        <translation>{a}, Zeile {b}: „{c}“ ist kein Datum</translation>
    </message>
    <message>
        <source>Write dates as 2026-11-20 and times as 2026-11-20T15:30:00Z.</source>
        <translation>Daten schreibt man 2026-11-20, Zeiten 2026-11-20T15:30:00Z.</translation>
    </message>
    <message>
        <source>{a}, line {b}: &apos;{c}&apos; is not a number</source>
        <translation>{a}, Zeile {b}: „{c}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Write prices as 12.50.</source>
        <translation>Kurse schreibt man 12.50.</translation>
    </message>
    <message>
        <source>{a}, line {b}: several symbols in one file, {c} and {d}</source>
        <translation>{a}, Zeile {b}: mehrere Symbole in einer Datei, {c} und {d}</translation>
    </message>
    <message>
        <source>{a}: bars are {b} apart, not {c}</source>
        <translation>{a}: Kerzen liegen {b} auseinander, nicht {c}</translation>
    </message>
    <message>
        <source>Use --interval {a}, or give files with {b} bars.</source>
        <translation>Intervall {a} wählen oder Dateien mit {b}-Kerzen angeben.</translation>
    </message>
    <message>
        <source>Give files with {a} bars.</source>
        <translation>Dateien mit {a}-Kerzen angeben.</translation>
    </message>
    <message>
        <source>{a} bars cannot be made of {b} bars</source>
        <translation>Aus {b}-Kerzen lassen sich keine {a}-Kerzen bilden</translation>
    </message>
    <message>
        <source>Choose a longer interval, or one that the provider has itself.</source>
        <translation>Ein längeres Intervall wählen oder eines, das der Anbieter selbst hat.</translation>
    </message>
    <message>
        <source>&apos;{a}&apos; is not a symbol.</source>
        <translation>„{a}“ ist kein Symbol.</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not a symbol</source>
        <translation>„{a}“ ist kein Symbol</translation>
    </message>
    <message>
        <source>Write symbols as AAPL, BRK.B or BTC/USDT, separated by commas.</source>
        <translation>Symbole schreibt man AAPL, BRK.B oder BTC/USDT, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>&apos;{a}&apos; is neither a built-in list nor a file.</source>
        <translation>„{a}“ ist weder eine mitgelieferte Liste noch eine Datei.</translation>
    </message>
    <message>
        <source>No symbol is left to scan.</source>
        <translation>Es bleibt kein Symbol zu scannen.</translation>
    </message>
    <message>
        <source>Choose another universe, fewer exclusions, or --filter none.</source>
        <translation>Eine andere Liste, weniger Ausschlüsse oder keinen Filter wählen.</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>Der Scan wurde angehalten</translation>
    </message>
    <message>
        <source>{a} has no symbol to retry.</source>
        <translation>{a} hat kein Symbol, das erneut zu versuchen wäre.</translation>
    </message>
    <message>
        <source>The list &quot;{a}&quot; {b}</source>
        <translation>Die Liste „{a}“ {b}</translation>
    </message>
    <message>
        <source>is not a text file</source>
        <translation>ist keine Textdatei</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>is a web page or XML, not a list</source>
        <translation>ist eine Webseite oder XML, keine Liste</translation>
    </message>
    <message>
        <source>has no symbol in it</source>
        <translation>enthält kein Symbol</translation>
    </message>
    <message>
        <source>is larger than 32 MB</source>
        <translation>ist größer als 32 MB</translation>
    </message>
    <message>
        <source>Give a text file with one symbol a line, or a CSV file with a column named symbol.</source>
        <translation>Eine Textdatei mit einem Symbol je Zeile angeben oder eine CSV-Datei mit einer Spalte symbol.</translation>
    </message>
    <message>
        <source>Save the list as UTF-8 and try again.</source>
        <translation>Die Liste als UTF-8 speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>no value stands there</source>
        <translation>dort steht kein Wert</translation>
    </message>
    <message>
        <source>not a symbol</source>
        <translation>kein Symbol</translation>
    </message>
    <message>
        <source>not a share</source>
        <translation>keine Aktie</translation>
    </message>
    <message>
        <source>neither a share nor an index ({a})</source>
        <translation>weder Aktie noch Index ({a})</translation>
    </message>
    <message>
        <source>a contract number, which only the broker knows</source>
        <translation>eine Kontraktnummer, die nur der Broker kennt</translation>
    </message>
    <message>
        <source>This address of Finviz holds rules and no symbols.</source>
        <translation>Diese Adresse von Finviz enthält Regeln und keine Symbole.</translation>
    </message>
    <message>
        <source>{a} days</source>
        <translation>{a} Tage</translation>
    </message>
    <message>
        <source>{a} day</source>
        <translation>{a} Tag</translation>
    </message>
    <message>
        <source>{a} minutes</source>
        <translation>{a} Minuten</translation>
    </message>
    <message>
        <source>{a} bars</source>
        <translation>{a} Kerzen</translation>
    </message>
    <message>
        <source>{a} bar</source>
        <translation>{a} Kerze</translation>
    </message>
    <message>
        <source>{a} sessions</source>
        <translation>{a} Handelstage</translation>
    </message>
    <message>
        <source>{a} session</source>
        <translation>{a} Handelstag</translation>
    </message>
    <message>
        <source>{a} weeks</source>
        <translation>{a} Wochen</translation>
    </message>
    <message>
        <source>{a} week</source>
        <translation>{a} Woche</translation>
    </message>
    <message>
        <source>{a} months</source>
        <translation>{a} Monate</translation>
    </message>
    <message>
        <source>{a} month</source>
        <translation>{a} Monat</translation>
    </message>
    <message>
        <source>{a} after the bar of {b}</source>
        <translation>{a} nach der Kerze vom {b}</translation>
    </message>
    <message>
        <source>{a} missing after the bar of {b}</source>
        <translation>nach der Kerze vom {b} fehlen: {a}</translation>
    </message>
    <message>
        <source>the last bar is {a} old</source>
        <translation>die letzte Kerze ist {a} alt</translation>
    </message>
    <message>
        <source>{a} rows, the last one counts</source>
        <translation>{a} Zeilen, die letzte zählt</translation>
    </message>
    <message>
        <source>stood after the bar of {a}</source>
        <translation>stand nach der Kerze vom {a}</translation>
    </message>
    <message>
        <source>high {a} below low {b}</source>
        <translation>Hoch {a} unter Tief {b}</translation>
    </message>
    <message>
        <source>close {a} outside {b} to {c}</source>
        <translation>Schluss {a} außerhalb von {b} bis {c}</translation>
    </message>
    <message>
        <source>open {a} outside {b} to {c}</source>
        <translation>Eröffnung {a} außerhalb von {b} bis {c}</translation>
    </message>
    <message>
        <source>{a} without volume</source>
        <translation>{a} ohne Volumen</translation>
    </message>
    <message>
        <source>{a} to {b}, as in a {c}-for-{d} {e}</source>
        <translation>{a} auf {b}, wie bei {e} {c} zu {d}</translation>
    </message>
    <message>
        <source>split</source>
        <translation>einem Split</translation>
    </message>
    <message>
        <source>reverse split</source>
        <translation>einer Zusammenlegung</translation>
    </message>
    <message>
        <source>{a} a session in the middle, {b} before</source>
        <translation>im Mittel {a} je Handelstag, davor {b}</translation>
    </message>
    <message>
        <source>{a} is no start of a bar of {b}</source>
        <translation>{a} ist kein Beginn einer Kerze von {b}</translation>
    </message>
    <message>
        <source>{a} outside regular hours on {b} left out</source>
        <translation>{a} außerhalb der Handelszeit an {b} ausgelassen</translation>
    </message>
    <message>
        <source>no session that day, but volume: kept</source>
        <translation>kein Handelstag, aber Volumen: behalten</translation>
    </message>
    <message>
        <source>no session that day and no volume: left out</source>
        <translation>kein Handelstag und kein Volumen: ausgelassen</translation>
    </message>
    <message>
        <source>{a} without bars, then {b} after {c}: the {d} before left out</source>
        <translation>{a} ohne Kerzen, dann {b} nach {c}: die {d} davor ausgelassen</translation>
    </message>
    <message>
        <source>{a} more of this kind</source>
        <translation>{a} weitere dieser Art</translation>
    </message>
    <message>
        <source>this one, and perhaps more of its kind</source>
        <translation>dieser und vielleicht weitere dieser Art</translation>
    </message>
    <message>
        <source>the source has no prices before the open; it runs at the open</source>
        <translation>die Quelle hat keine Kurse vor der Eröffnung; er läuft zur Eröffnung</translation>
    </message>
    <message>
        <source>The scan was stopped.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Not done after {a} s.</source>
        <translation>Nach {a} s nicht fertig.</translation>
    </message>
    <message>
        <source>Give it more time with timeout_seconds, or fewer symbols to look at.</source>
        <translation>Ihm mehr Zeit geben oder weniger Symbole ansehen lassen.</translation>
    </message>
    <message>
        <source>The run that timed out has not come back.</source>
        <translation>Der Lauf, der zu lange dauerte, ist nicht zurückgekehrt.</translation>
    </message>
    <message>
        <source>Its setup did not end in time.</source>
        <translation>Seine Vorbereitung wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>Its setup failed: {a}</source>
        <translation>Seine Vorbereitung ist gescheitert: {a}</translation>
    </message>
    <message>
        <source>{a} runs in a row failed, the last one: {b}</source>
        <translation>{a} Läufe in Folge sind gescheitert, der letzte: {b}</translation>
    </message>
    <message>
        <source>The system has no thread for it.</source>
        <translation>Das System hat keinen Thread dafür.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Andere Programme schließen.</translation>
    </message>
    <message>
        <source>The scanner {a} threw an exception.</source>
        <translation>Der Scanner {a} hat eine Ausnahme ausgelöst.</translation>
    </message>
    <message>
        <source>Correct the scanner.</source>
        <translation>Den Scanner berichtigen.</translation>
    </message>
    <message>
        <source>Look for a loop that does not end.</source>
        <translation>Nach einer Schleife suchen, die nicht endet.</translation>
    </message>
    <message>
        <source>The session watches {a} symbols already, which is the limit.</source>
        <translation>Die Sitzung beobachtet schon {a} Symbole, das ist die Grenze.</translation>
    </message>
    <message>
        <source>Lower the symbol limit of the scanners.</source>
        <translation>Die Symbolgrenze der Scanner senken.</translation>
    </message>
    <message>
        <source>The backtest was stopped.</source>
        <translation>Der Backtest wurde angehalten.</translation>
    </message>
    <message>
        <source>No symbol has a bar in the range of the backtest.</source>
        <translation>Kein Symbol hat eine Kerze im Zeitraum des Backtests.</translation>
    </message>
    <message>
        <source>Load a longer history, or choose another range.</source>
        <translation>Eine längere Historie laden oder einen anderen Zeitraum wählen.</translation>
    </message>
    <message>
        <source>The range of the backtest ends before it begins.</source>
        <translation>Der Zeitraum des Backtests endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>Das frühere Datum zuerst angeben.</translation>
    </message>
    <message>
        <source>The exchange has no session in the range of the backtest.</source>
        <translation>Die Börse hat im Zeitraum des Backtests keinen Handelstag.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Einen längeren wählen.</translation>
    </message>
    <message>
        <source>A backtest needs bars of a day or shorter.</source>
        <translation>Ein Backtest braucht Kerzen von einem Tag oder kürzer.</translation>
    </message>
    <message>
        <source>The interval of a schedule is not one of whole minutes up to a day.</source>
        <translation>Das Intervall eines Zeitplans besteht nicht aus ganzen Minuten bis zu einem Tag.</translation>
    </message>
    <message>
        <source>A schedule has no day of the week.</source>
        <translation>Ein Zeitplan hat keinen Wochentag.</translation>
    </message>
    <message>
        <source>Name one, as in mon.</source>
        <translation>Mindestens einen wählen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {a}.</source>
        <translation>Auf dem Datenträger von {a} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space and resume the scan.</source>
        <translation>Platz schaffen und den Scan fortsetzen.</translation>
    </message>
    <message>
        <source>The database {a} may not be opened or changed.</source>
        <translation>Die Datenbank {a} darf nicht geöffnet oder geändert werden.</translation>
    </message>
    <message>
        <source>The database {a} is in use by another program.</source>
        <translation>Die Datenbank {a} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Das andere Programm schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database {a} is damaged.</source>
        <translation>Die Datenbank {a} ist beschädigt.</translation>
    </message>
    <message>
        <source>The database {a} could not be read or written.</source>
        <translation>Die Datenbank {a} konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The saved results of the scan are damaged.</source>
        <translation>Die gespeicherten Ergebnisse des Scans sind beschädigt.</translation>
    </message>
    <message>
        <source>The scan is no longer there.</source>
        <translation>Den Scan gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It may have been removed by the limit on kept scans.</source>
        <translation>Vielleicht fiel er der Grenze der aufbewahrten Scans zum Opfer.</translation>
    </message>
    <message>
        <source>Cannot write {a}.</source>
        <translation>{a} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot read {a}.</source>
        <translation>{a} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cannot open {a}.</source>
        <translation>{a} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot open the folder {a}.</source>
        <translation>Der Ordner {a} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot make the folder {a}.</source>
        <translation>Der Ordner {a} kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot read the folder {a}.</source>
        <translation>Der Ordner {a} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>{a} was refused with status {b}.</source>
        <translation>{a} wurde mit Status {b} abgelehnt.</translation>
    </message>
    <message>
        <source>Check {a} in {b}.</source>
        <translation>{a} in {b} prüfen.</translation>
    </message>
    <message>
        <source>The webhook, bot or topic is not there any more: check its address.</source>
        <translation>Webhook, Bot oder Thema gibt es nicht mehr: die Adresse prüfen.</translation>
    </message>
    <message>
        <source>Check the address of the channel.</source>
        <translation>Die Adresse des Kanals prüfen.</translation>
    </message>
    <message>
        <source>Check what the channel sends, and to whom.</source>
        <translation>Prüfen, was der Kanal sendet und an wen.</translation>
    </message>
    <message>
        <source>{a} has no secret: {b} is missing.</source>
        <translation>{a} hat kein Geheimnis: {b} fehlt.</translation>
    </message>
    <message>
        <source>the password of the mail account</source>
        <translation>das Passwort des Postfachs</translation>
    </message>
    <message>
        <source>the bot&apos;s token</source>
        <translation>das Token des Bots</translation>
    </message>
    <message>
        <source>the access token</source>
        <translation>das Zugriffstoken</translation>
    </message>
    <message>
        <source>the bearer token</source>
        <translation>das Bearer-Token</translation>
    </message>
    <message>
        <source>the address of the webhook</source>
        <translation>die Adresse des Webhooks</translation>
    </message>
    <message>
        <source>Set the environment variable {a}, or enter it in the window.</source>
        <translation>Die Umgebungsvariable {a} setzen oder es im Fenster eingeben.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>There is no desktop to show it on.</source>
        <translation>Es gibt keinen Desktop, um es anzuzeigen.</translation>
    </message>
    <message>
        <source>Sounds cannot be played here.</source>
        <translation>Töne lassen sich hier nicht abspielen.</translation>
    </message>
    <message>
        <source>{a} does not take the user name or the password.</source>
        <translation>{a} nimmt Benutzername oder Passwort nicht an.</translation>
    </message>
    <message>
        <source>Check both; many services want a password made for one program.</source>
        <translation>Beides prüfen; viele Dienste wollen ein Passwort eigens für ein Programm.</translation>
    </message>
    <message>
        <source>{a} offers no encrypted connection, so nothing was sent.</source>
        <translation>{a} bietet keine verschlüsselte Verbindung, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Use the port and the kind of security that the service names.</source>
        <translation>Port und Sicherheit verwenden, die der Dienst nennt.</translation>
    </message>
    <message>
        <source>{a} refuses the mail.</source>
        <translation>{a} lehnt die Mail ab.</translation>
    </message>
    <message>
        <source>Check the addresses of the sender and of those it goes to.</source>
        <translation>Die Adressen des Absenders und der Empfänger prüfen.</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not an e-mail address.</source>
        <translation>„{a}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write it as in desk@example.com.</source>
        <translation>Schreibweise wie desk@example.com.</translation>
    </message>
    <message>
        <source>The mail has nobody to go to.</source>
        <translation>Die Mail hat keinen Empfänger.</translation>
    </message>
    <message>
        <source>Name an address.</source>
        <translation>Eine Adresse angeben.</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as {a} in {b}, and a new one was begun.</source>
        <translation>Die Datenbank war beschädigt. Sie wurde als {a} in {b} aufbewahrt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as {a} in {b}, and a new one was begun.{c}</source>
        <translation>Die Datenbank war beschädigt. Sie wurde als {a} in {b} aufbewahrt und eine neue begonnen.{c}</translation>
    </message>
    <message>
        <source> An older copy of it is {a}.</source>
        <translation> Eine ältere Kopie von ihr ist {a}.</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>%1 (%2).</source>
        <comment>a sentence and its details</comment>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences, the first without its mark</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>NetworkReason</name>
    <message>
        <source>%1 allows %2 units %3, of which %4 are used</source>
        <translation>%1 erlaubt %2 Einheiten %3, davon werden %4 genutzt</translation>
    </message>
    <message>
        <source>%1 has banned this computer: %2</source>
        <translation>%1 hat diesen Rechner gesperrt: %2</translation>
    </message>
    <message>
        <source>%1 refuses further requests: %2</source>
        <translation>%1 lehnt weitere Anfragen ab: %2</translation>
    </message>
    <message>
        <source>%1 refuses requests: %2</source>
        <translation>%1 lehnt Anfragen ab: %2</translation>
    </message>
    <message>
        <source>%1 failed several times: %2</source>
        <translation>%1 ist mehrmals ausgefallen: %2</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>je Minute</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>stopped: %1</source>
        <translation>angehalten: %1</translation>
    </message>
    <message>
        <source>waiting until %1</source>
        <translation>wartet bis %1</translation>
    </message>
    <message>
        <source>left: %1 of %2 units</source>
        <translation>übrig: %1 von %2 Einheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on their way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 waiting for their turn</source>
        <translation>%1 warten, bis sie an der Reihe sind</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests a second</source>
        <translation>%1 Anfragen je Sekunde</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>bad data</source>
        <translation>fehlerhafte Daten</translation>
    </message>
    <message>
        <source>unknown symbol</source>
        <translation>unbekanntes Symbol</translation>
    </message>
    <message>
        <source>not entitled</source>
        <translation>nicht berechtigt</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>provider blocked</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown symbol(s)</source>
        <translation>
            <numerusform>%n unbekanntes Symbol</numerusform>
            <numerusform>%n unbekannte Symbole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeExplanation</name>
    <message>
        <source>The symbol has a result.</source>
        <translation>Das Symbol hat ein Ergebnis.</translation>
    </message>
    <message>
        <source>The source knows the symbol but has no bars of it. Check its file, or take the symbol off the list.</source>
        <translation>Die Quelle kennt das Symbol, hat aber keine Kerzen dazu. Die Datei prüfen oder das Symbol von der Liste nehmen.</translation>
    </message>
    <message>
        <source>There are too few closed bars for a verdict. Choose a shorter interval, or wait until it has traded longer.</source>
        <translation>Für ein Urteil gibt es zu wenige geschlossene Kerzen. Ein kürzeres Intervall wählen oder warten, bis es länger gehandelt wurde.</translation>
    </message>
    <message>
        <source>The newest bar is too old to judge the symbol by. Update its data, or scan as of an earlier date.</source>
        <translation>Die neueste Kerze ist für ein Urteil zu alt. Die Daten aktualisieren oder mit einem früheren Stand scannen.</translation>
    </message>
    <message>
        <source>The data of the symbol cannot be used. Correct or replace its file and retry.</source>
        <translation>Die Daten des Symbols sind nicht brauchbar. Die Datei korrigieren oder ersetzen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The source does not have the symbol. Check the spelling, or choose another source.</source>
        <translation>Die Quelle hat das Symbol nicht. Die Schreibweise prüfen oder eine andere Quelle wählen.</translation>
    </message>
    <message>
        <source>Your account may not read this symbol. Ask the provider for access, or choose another source.</source>
        <translation>Das Konto darf dieses Symbol nicht lesen. Beim Anbieter freischalten lassen oder eine andere Quelle wählen.</translation>
    </message>
    <message>
        <source>Something went wrong while the symbol was read. The message says what; retry the failed symbols once it is solved.</source>
        <translation>Beim Lesen des Symbols ging etwas schief. Die Meldung sagt, was; danach die fehlgeschlagenen Symbole erneut versuchen.</translation>
    </message>
    <message>
        <source>The scan was stopped before this symbol was done. Resume the scan to go on.</source>
        <translation>Der Scan endete, bevor dieses Symbol fertig war. Mit „Fortsetzen“ geht es weiter.</translation>
    </message>
    <message>
        <source>A rule of the filter took the symbol out. Type it as the list of symbols, or choose another filter, to see it.</source>
        <translation>Eine Regel des Filters hat das Symbol ausgelassen. Tippen Sie es als Symbolliste ein, oder wählen Sie einen anderen Filter, um es zu sehen.</translation>
    </message>
    <message>
        <source>The source was asked too often and gave no more answers. Wait a little, then retry these symbols.</source>
        <translation>Die Quelle wurde zu oft gefragt und antwortete nicht mehr. Warten Sie etwas und wiederholen Sie dann diese Symbole.</translation>
    </message>
    <message>
        <source>The source did not answer in time. Retry these symbols.</source>
        <translation>Die Quelle antwortete nicht rechtzeitig. Wiederholen Sie diese Symbole.</translation>
    </message>
    <message>
        <source>The source refuses requests altogether. Wait as long as it says, or choose another source; then retry these symbols.</source>
        <translation>Die Quelle lehnt alle Anfragen ab. Warten Sie so lange, wie sie sagt, oder wählen Sie eine andere Quelle; wiederholen Sie dann diese Symbole.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Universe</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 symbols/s</source>
        <translation>%1 Symbole/s</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 of %2 symbols</source>
        <translation>%1 von %2 Symbolen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch ca. %1</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message numerus="yes">
        <source>Analysing %n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol wird analysiert</numerusform>
            <numerusform>%n Symbole werden analysiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>6,000 units a minute; 1,000 bars cost 2</source>
        <translation>6.000 Einheiten je Minute; 1.000 Kerzen kosten 2</translation>
    </message>
    <message>
        <source>10 requests a second</source>
        <translation>10 Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>1 request a second, 30 at once</source>
        <translation>1 Anfrage je Sekunde, 30 auf einmal</translation>
    </message>
    <message>
        <source>1 request a second</source>
        <translation>1 Anfrage je Sekunde</translation>
    </message>
    <message>
        <source>200 requests a minute</source>
        <translation>200 Anfragen je Minute</translation>
    </message>
    <message>
        <source>5 requests a minute (free accounts)</source>
        <translation>5 Anfragen je Minute (freie Konten)</translation>
    </message>
    <message>
        <source>50 requests an hour, 1,000 a day (free accounts)</source>
        <translation>50 Anfragen je Stunde, 1.000 am Tag (freie Konten)</translation>
    </message>
    <message>
        <source>Spot pairs, as traded; no key is needed, but some countries are not served.</source>
        <translation>Kassapaare, wie gehandelt; kein Schlüssel nötig, aber einige Länder werden nicht bedient.</translation>
    </message>
    <message>
        <source>Pairs against the dollar, as traded; no key is needed. Times without a trade have no bar.</source>
        <translation>Paare gegen den Dollar, wie gehandelt; kein Schlüssel nötig. Zeiten ohne Handel haben keine Kerze.</translation>
    </message>
    <message>
        <source>Spot pairs, as traded; no key is needed. The newest 720 bars only.</source>
        <translation>Kassapaare, wie gehandelt; kein Schlüssel nötig. Nur die neuesten 720 Kerzen.</translation>
    </message>
    <message>
        <source>Unofficial and for personal use: it may change or refuse any day. With a free Alpaca key thousands of shares are scanned faster.</source>
        <translation>Inoffiziell und nur für den eigenen Gebrauch: kann sich jeden Tag ändern oder ablehnen. Mit einem freien Alpaca-Schlüssel werden Tausende Aktien schneller gescannt.</translation>
    </message>
    <message>
        <source>The feed sip is the whole market, 16 minutes late; iex is of the moment with 1 to 3 % of the volume.</source>
        <translation>Der Feed sip ist der ganze Markt, 16 Minuten verzögert; iex ist aktuell, mit 1 bis 3 % des Volumens.</translation>
    </message>
    <message>
        <source>Formerly Polygon. Free accounts have two years of finished days; one request brings the whole market up to date by a day.</source>
        <translation>Früher Polygon. Freie Konten haben zwei Jahre abgeschlossener Tage; eine Anfrage bringt den ganzen Markt um einen Tag voran.</translation>
    </message>
    <message>
        <source>Finished days only. Free accounts may ask for 500 symbols a month.</source>
        <translation>Nur abgeschlossene Tage. Freie Konten dürfen 500 Symbole im Monat abfragen.</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Aktien</translation>
    </message>
    <message>
        <source>base currency</source>
        <translation>Basiswährung</translation>
    </message>
</context>
<context>
    <name>ProviderList</name>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>US shares</source>
        <translation>US-Aktien</translation>
    </message>
    <message>
        <source>Crypto</source>
        <translation>Krypto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 (unofficial)</source>
        <translation>%1 (inoffiziell)</translation>
    </message>
    <message>
        <source>official</source>
        <translation>offiziell</translation>
    </message>
    <message>
        <source>unofficial</source>
        <translation>inoffiziell</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>in the system&apos;s key store</source>
        <translation>im Schlüsselspeicher des Systems</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>für diese Sitzung</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>This is no address. Write https://api.example.com.</source>
        <translation>Das ist keine Adresse. Schreiben Sie https://api.example.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Only a server on this computer may be asked without encryption.</source>
        <translation>Nur ein Server auf diesem Rechner darf ohne Verschlüsselung gefragt werden.</translation>
    </message>
    <message>
        <source>Leave out names, keys and everything after a question mark.</source>
        <translation>Lassen Sie Namen, Schlüssel und alles nach einem Fragezeichen weg.</translation>
    </message>
    <message>
        <source>The whole market of a day in a request</source>
        <translation>Der ganze Markt eines Tages je Anfrage</translation>
    </message>
    <message>
        <source>One symbol a request</source>
        <translation>Ein Symbol je Anfrage</translation>
    </message>
    <message>
        <source>Many symbols a request</source>
        <translation>Viele Symbole je Anfrage</translation>
    </message>
    <message>
        <source>%L1 bars at most</source>
        <translation>höchstens %L1 Kerzen</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>the last bar may be forming</source>
        <translation>die letzte Kerze kann noch laufen</translation>
    </message>
    <message>
        <source>finished bars only</source>
        <translation>nur fertige Kerzen</translation>
    </message>
    <message>
        <source>prices come as traded</source>
        <translation>Kurse wie gehandelt</translation>
    </message>
    <message>
        <source>prices come adjusted for splits</source>
        <translation>Kurse um Splits bereinigt</translation>
    </message>
    <message>
        <source>volume in %1</source>
        <translation>Volumen in %1</translation>
    </message>
</context>
<context>
    <name>ProvidersDialog</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Providers and keys</source>
        <translation>Anbieter und Schlüssel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>&amp;Feed</source>
        <translation>&amp;Feed</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>The two are never mixed: each keeps bars of its own</source>
        <translation>Die beiden werden nie gemischt: Jeder hat seine eigenen Kerzen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the provider&apos;s server</source>
        <translation>Adresse des Servers des Anbieters</translation>
    </message>
    <message>
        <source>Another server that speaks the provider&apos;s language; empty: its own. It holds while the provider is the source of a scan, not while it steps in.</source>
        <translation>Ein anderer Server, der die Sprache des Anbieters spricht; leer: der eigene. Sie gilt, solange der Anbieter die Quelle eines Scans ist, nicht wenn er einspringt.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>Who steps in</source>
        <translation>Wer einspringt</translation>
    </message>
    <message>
        <source>A symbol that the source cannot give is asked of the checked ones, from top to bottom. The details say whose prices they are; they are never mixed within one symbol.</source>
        <translation>Ein Symbol, das die Quelle nicht liefern kann, wird bei den angekreuzten abgefragt, von oben nach unten. Die Details sagen, wessen Kurse es sind; innerhalb eines Symbols werden sie nie gemischt.</translation>
    </message>
    <message>
        <source>Providers that step in, in order</source>
        <translation>Anbieter, die einspringen, der Reihe nach</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Asked earlier</source>
        <translation>Wird früher gefragt</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben schieben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Asked later</source>
        <translation>Wird später gefragt</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten schieben</translation>
    </message>
    <message>
        <source>Prices and pace</source>
        <translation>Kurse und Tempo</translation>
    </message>
    <message>
        <source>Ad&amp;justment</source>
        <translation>&amp;Bereinigung</translation>
    </message>
    <message>
        <source>Adjustment of prices</source>
        <translation>Bereinigung der Kurse</translation>
    </message>
    <message>
        <source>What past prices are made comparable for. Prices that come adjusted stay as they are.</source>
        <translation>Wofür frühere Kurse vergleichbar gemacht werden. Kurse, die bereinigt kommen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>F&amp;reshness</source>
        <translation>Akt&amp;ualität</translation>
    </message>
    <message>
        <source>When kept prices are fetched again</source>
        <translation>Wann aufbewahrte Kurse neu abgerufen werden</translation>
    </message>
    <message>
        <source>Re&amp;quests at once</source>
        <translation>An&amp;fragen zugleich</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>How many requests may be on their way to a provider at the same time. Its limit holds in any case.</source>
        <translation>Wie viele Anfragen gleichzeitig zu einem Anbieter unterwegs sein dürfen. Seine Grenze gilt in jedem Fall.</translation>
    </message>
    <message>
        <source>Freshness and requests at once take effect at the next start.</source>
        <translation>Aktualität und Anfragen zugleich gelten ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt den Bereich</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Löst den Bereich vom Fenster oder fügt ihn wieder ein</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 gibt es schon.
Soll die Datei ersetzt werden?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Die Datei gibt es nicht.
Bitte den Dateinamen prüfen.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ei&amp;nfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Missing price</source>
        <translation>Fehlender Kurs</translation>
    </message>
    <message>
        <source>Price of zero or below</source>
        <translation>Kurs von null oder darunter</translation>
    </message>
    <message>
        <source>High below low</source>
        <translation>Hoch unter Tief</translation>
    </message>
    <message>
        <source>Price outside high and low</source>
        <translation>Kurs außerhalb von Hoch und Tief</translation>
    </message>
    <message>
        <source>No volume</source>
        <translation>Kein Volumen</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Falsche Reihenfolge</translation>
    </message>
    <message>
        <source>Same time twice</source>
        <translation>Zweimal dieselbe Zeit</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Split-like jump</source>
        <translation>Sprung wie bei einem Split</translation>
    </message>
    <message>
        <source>Old data</source>
        <translation>Alte Daten</translation>
    </message>
    <message>
        <source>Missing volume</source>
        <translation>Fehlendes Volumen</translation>
    </message>
    <message>
        <source>A price was empty or not a number; the row was left out.</source>
        <translation>Ein Kurs war leer oder keine Zahl; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A price was zero or negative; the row was left out.</source>
        <translation>Ein Kurs war null oder negativ; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The bar is used as it stands in the source.</source>
        <translation>Die Kerze wird verwendet, wie sie in der Quelle steht.</translation>
    </message>
    <message>
        <source>Open or close lies outside the bar&apos;s range; the bar is used as it is.</source>
        <translation>Eröffnungs- oder Schlusskurs liegt außerhalb der Spanne der Kerze; die Kerze wird unverändert verwendet.</translation>
    </message>
    <message>
        <source>Nothing was traded in these bars.</source>
        <translation>In diesen Kerzen wurde nichts gehandelt.</translation>
    </message>
    <message>
        <source>A row stood before an earlier one; the rows were put in order.</source>
        <translation>Eine Zeile stand vor einer früheren; die Zeilen wurden geordnet.</translation>
    </message>
    <message>
        <source>Two rows have the same time; the later row in the source counts.</source>
        <translation>Zwei Zeilen haben dieselbe Zeit; es zählt die spätere Zeile der Quelle.</translation>
    </message>
    <message>
        <source>Bars are missing before this one.</source>
        <translation>Vor dieser Kerze fehlen Kerzen.</translation>
    </message>
    <message>
        <source>The price jumped like in a split that the source was not adjusted for; indicators across it may mislead.</source>
        <translation>Der Kurs sprang wie bei einem Split, um den die Quelle nicht bereinigt ist; Indikatoren darüber hinweg können täuschen.</translation>
    </message>
    <message>
        <source>The last bar is older than it should be.</source>
        <translation>Die letzte Kerze ist älter, als sie sein sollte.</translation>
    </message>
    <message>
        <source>The volume was empty or no number; it counts as zero.</source>
        <translation>Das Volumen war leer oder keine Zahl; es zählt als null.</translation>
    </message>
    <message>
        <source>Hundredfold jump</source>
        <translation>Hundertfacher Sprung</translation>
    </message>
    <message>
        <source>Odd time</source>
        <translation>Ungewöhnliche Zeit</translation>
    </message>
    <message>
        <source>Row on a holiday</source>
        <translation>Zeile an einem Feiertag</translation>
    </message>
    <message>
        <source>Change of feed</source>
        <translation>Wechsel des Feeds</translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation>Außerhalb der Handelszeit</translation>
    </message>
    <message>
        <source>Symbol given anew</source>
        <translation>Symbol neu vergeben</translation>
    </message>
    <message>
        <source>Prices are a hundred times too large or too small, as in another unit; the bars are used as they are.</source>
        <translation>Kurse sind hundertmal zu groß oder zu klein, wie in einer anderen Einheit; die Kerzen werden verwendet, wie sie sind.</translation>
    </message>
    <message>
        <source>No bar of this interval starts at that time; the bar is used as it is.</source>
        <translation>Zu dieser Zeit beginnt keine Kerze dieses Intervalls; die Kerze wird verwendet, wie sie ist.</translation>
    </message>
    <message>
        <source>The exchange was closed that day; the row is used only if anything was traded.</source>
        <translation>Die Börse war an dem Tag geschlossen; die Zeile zählt nur, wenn etwas gehandelt wurde.</translation>
    </message>
    <message>
        <source>The volume changed at once and for good, as from another feed; comparisons of volume across it may mislead.</source>
        <translation>Das Volumen änderte sich auf einmal und dauerhaft, wie aus einem anderen Feed; Volumenvergleiche darüber hinweg können täuschen.</translation>
    </message>
    <message>
        <source>These bars lie outside the regular hours and were left out.</source>
        <translation>Diese Kerzen liegen außerhalb der regulären Handelszeit und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The symbol belonged to something else before; those bars were left out.</source>
        <translation>Das Symbol gehörte vorher zu etwas anderem; diese Kerzen wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>RSI 14 is {a}, below 30: oversold.</source>
        <translation>RSI 14 ist {a}, unter 30: überverkauft.</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, above 70: overbought.</source>
        <translation>RSI 14 ist {a}, über 70: überkauft.</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, above 50: gains outweigh losses.</source>
        <translation>RSI 14 ist {a}, über 50: Gewinne überwiegen.</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, below 50: losses outweigh gains.</source>
        <translation>RSI 14 ist {a}, unter 50: Verluste überwiegen.</translation>
    </message>
    <message>
        <source>MACD {a} is above its signal line {b}: momentum is up.</source>
        <translation>MACD {a} liegt über der Signallinie {b}: Momentum aufwärts.</translation>
    </message>
    <message>
        <source>MACD {a} is below its signal line {b}: momentum is down.</source>
        <translation>MACD {a} liegt unter der Signallinie {b}: Momentum abwärts.</translation>
    </message>
    <message>
        <source>The price is above {a} of {b} moving averages.</source>
        <translation>Der Kurs liegt über {a} von {b} gleitenden Durchschnitten.</translation>
    </message>
    <message>
        <source>The price is below {a} of {b} moving averages.</source>
        <translation>Der Kurs liegt unter {a} von {b} gleitenden Durchschnitten.</translation>
    </message>
    <message>
        <source>SMA 50 at {a} is above SMA 200 at {b}: the long trend is up.</source>
        <translation>SMA 50 mit {a} liegt über SMA 200 mit {b}: langer Trend aufwärts.</translation>
    </message>
    <message>
        <source>SMA 50 at {a} is below SMA 200 at {b}: the long trend is down.</source>
        <translation>SMA 50 mit {a} liegt unter SMA 200 mit {b}: langer Trend abwärts.</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %: buying.</source>
        <translation>Volumen ist das {a}-Fache des 20-Kerzen-Mittels bei {b} % Veränderung: Kaufdruck.</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %: selling.</source>
        <translation>Volumen ist das {a}-Fache des 20-Kerzen-Mittels bei {b} % Veränderung: Verkaufsdruck.</translation>
    </message>
    <message>
        <source>The price is at {a} % of its 20-bar range, near the high {b}.</source>
        <translation>Der Kurs steht bei {a} % seiner 20-Kerzen-Spanne, nahe dem Hoch {b}.</translation>
    </message>
    <message>
        <source>The price is at {a} % of its 20-bar range, near the low {b}.</source>
        <translation>Der Kurs steht bei {a} % seiner 20-Kerzen-Spanne, nahe dem Tief {b}.</translation>
    </message>
    <message>
        <source>The price did not move over the last 14 bars.</source>
        <translation>Der Kurs hat sich über die letzten 14 Kerzen nicht bewegt.</translation>
    </message>
</context>
<context>
    <name>RecentScansMenu</name>
    <message>
        <source>%1  ·  %2 of %3, can be resumed</source>
        <translation>%1  ·  %2 von %3, fortsetzbar</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n symbol(s)</source>
        <translation>
            <numerusform>%1  ·  %n Symbol</numerusform>
            <numerusform>%1  ·  %n Symbole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowChange</name>
    <message>
        <source>%1 pts</source>
        <comment>points of the strength</comment>
        <translation>%1 Pkt</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>glyph of a signal</comment>
        <translation>war %1</translation>
    </message>
    <message>
        <source>New: the scan before had no result for it.</source>
        <translation>Neu: Der Scan davor hatte kein Ergebnis dafür.</translation>
    </message>
    <message>
        <source>The signal was %1 in the scan before.</source>
        <translation>Das Signal war im Scan davor %1.</translation>
    </message>
    <message>
        <source>The signal is that of the scan before.</source>
        <translation>Das Signal ist das des Scans davor.</translation>
    </message>
    <message>
        <source>Price since then: %1</source>
        <translation>Kurs seitdem: %1</translation>
    </message>
    <message>
        <source>Strength since then: %1</source>
        <translation>Stärke seitdem: %1</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>There is no column “%1” to filter by.</source>
        <translation>Es gibt keine Spalte „%1“ zum Filtern.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Gemeint war „%1“?</translation>
    </message>
    <message>
        <source>Put a text in quotation marks to search for it as it is. Columns are, for example, rsi, chg% and vol.</source>
        <translation>In Anführungszeichen wird ein Text gesucht, wie er ist. Spalten sind zum Beispiel rsi, chg% und vol.</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>Write, for example, %1.</source>
        <translation>Zum Beispiel %1 schreiben.</translation>
    </message>
    <message>
        <source>“%1” can be read as two different numbers.</source>
        <translation>„%1“ lässt sich als zwei verschiedene Zahlen lesen.</translation>
    </message>
    <message>
        <source>Write %1 or %2.</source>
        <translation>%1 oder %2 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is not a number to compare %2 with.</source>
        <translation>„%1“ ist keine Zahl, mit der sich %2 vergleichen lässt.</translation>
    </message>
    <message>
        <source>“%1” is not a value to filter by.</source>
        <translation>„%1“ ist kein Wert zum Filtern.</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Zur Wahl stehen %1.</translation>
    </message>
    <message>
        <source>%1 is not a number that can be compared.</source>
        <translation>%1 ist keine vergleichbare Zahl.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>%1 schreiben.</translation>
    </message>
</context>
<context>
    <name>RowStatus</name>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Warming</source>
        <translation>Einlaufend</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Forming</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>The last bar is still forming: the price may change, the signal does not.</source>
        <translation>Die letzte Kerze läuft noch: Der Kurs kann sich ändern, das Signal nicht.</translation>
    </message>
    <message>
        <source>Findings about the data: %1. The details list them.</source>
        <translation>Hinweise zu den Daten: %1. Die Details führen sie auf.</translation>
    </message>
    <message>
        <source>Indicators with too few bars for full accuracy: %1.</source>
        <translation>Indikatoren mit zu wenigen Kerzen für volle Genauigkeit: %1.</translation>
    </message>
    <message>
        <source>Taken over from an earlier scan, because nothing has changed since.</source>
        <translation>Aus einem früheren Scan übernommen, weil sich seither nichts geändert hat.</translation>
    </message>
    <message>
        <source>A quick verdict from complete data.</source>
        <translation>Ein Schnellurteil aus vollständigen Daten.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Verdict and deep analysis from complete data.</source>
        <translation>Urteil und Tiefenanalyse aus vollständigen Daten.</translation>
    </message>
</context>
<context>
    <name>RuleSection</name>
    <message>
        <source>Filter rules</source>
        <translation>Filterregeln</translation>
    </message>
    <message>
        <source>Why the symbol is among the results or not: every rule of the universe filter that is about a symbol of this kind.</source>
        <translation>Warum das Symbol unter den Ergebnissen ist oder nicht: jede Regel des Universumsfilters, die ein Symbol dieser Art betrifft.</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ erfüllt</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ verfehlt</translation>
    </message>
    <message>
        <source>✗ by %1</source>
        <comment>failed by so much</comment>
        <translation>✗ um %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n verfehlt</numerusform>
            <numerusform>%n verfehlt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>kein Filter</translation>
    </message>
    <message>
        <source>This scan had no universe filter: it left nothing out.</source>
        <translation>Dieser Scan hatte keinen Universumsfilter: Er ließ nichts aus.</translation>
    </message>
    <message>
        <source>None of the filter&apos;s rules is about a symbol of this kind.</source>
        <translation>Keine der Filterregeln betrifft ein Symbol dieser Art.</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>Lässt aus</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What the rule looks at, as far as it is known.</source>
        <translation>Was die Regel betrachtet, soweit es bekannt ist.</translation>
    </message>
    <message>
        <source>Not known: such a rule leaves no symbol out.</source>
        <translation>Unbekannt: Eine solche Regel lässt kein Symbol aus.</translation>
    </message>
    <message>
        <source>Not known, and so no reason to leave it out: %1.</source>
        <translation>Unbekannt, und damit kein Grund, es auszulassen: %1.</translation>
    </message>
</context>
<context>
    <name>RunTableModel</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Kerze</numerusform>
            <numerusform>%n Kerzen</numerusform>
        </translation>
    </message>
    <message>
        <source>in depth</source>
        <translation>Tiefenanalyse</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>ScanContents</name>
    <message>
        <source>Scanning…</source>
        <translation>Scan läuft…</translation>
    </message>
    <message>
        <source>The first rows appear here as soon as they are saved.</source>
        <translation>Die ersten Zeilen erscheinen hier, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>Reading the last scan…</source>
        <translation>Letzter Scan wird gelesen…</translation>
    </message>
    <message>
        <source>Your first scan is one click away</source>
        <translation>Der erste Scan ist nur einen Klick entfernt</translation>
    </message>
    <message>
        <source>No scan is saved yet</source>
        <translation>Noch ist kein Scan gespeichert</translation>
    </message>
    <message>
        <source>Scans of the other Tapesift can be looked at here.</source>
        <translation>Scans des anderen Tapesift lassen sich hier ansehen.</translation>
    </message>
    <message>
        <source>No symbol has a result</source>
        <translation>Kein Symbol hat ein Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n symbol(s) ended without one. The list says why, and what can be done.</source>
        <translation>
            <numerusform>Das %n Symbol endete ohne Ergebnis. Die Liste sagt, warum und was zu tun ist.</numerusform>
            <numerusform>Alle %n Symbole endeten ohne Ergebnis. Die Liste sagt, warum und was zu tun ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The scan was stopped before its first row</source>
        <translation>Der Scan wurde vor der ersten Zeile angehalten</translation>
    </message>
    <message>
        <source>Resume it, or press Scan Now to begin another one.</source>
        <translation>Fortsetzen, oder mit „Jetzt scannen“ einen neuen beginnen.</translation>
    </message>
    <message>
        <source>The scan could not go on</source>
        <translation>Der Scan konnte nicht weiterlaufen</translation>
    </message>
    <message>
        <source>The scan could not begin</source>
        <translation>Der Scan konnte nicht beginnen</translation>
    </message>
    <message>
        <source>The simulated market has invented companies and prices and needs neither files nor a network. Or scan your own prices, a folder with one CSV file for each symbol. Real markets are among the sources on the left.</source>
        <translation>Der simulierte Markt hat erfundene Firmen und Kurse und braucht weder Dateien noch ein Netz. Oder scannen Sie eigene Kurse, einen Ordner mit einer CSV-Datei je Symbol. Echte Märkte sind unter den Quellen links.</translation>
    </message>
</context>
<context>
    <name>ScanRail</name>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Source of the prices</source>
        <translation>Quelle der Kurse</translation>
    </message>
    <message>
        <source>Where the prices come from</source>
        <translation>Woher die Kurse kommen</translation>
    </message>
    <message>
        <source>Folder or file with prices</source>
        <translation>Ordner oder Datei mit Kursen</translation>
    </message>
    <message>
        <source>A folder with one CSV file for each symbol, or one CSV file with a symbol column</source>
        <translation>Ein Ordner mit einer CSV-Datei je Symbol oder eine CSV-Datei mit einer Spalte „symbol“</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the price folder</source>
        <translation>Kursordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder with one CSV file for each symbol</source>
        <translation>Einen Ordner mit einer CSV-Datei je Symbol wählen</translation>
    </message>
    <message>
        <source>One file with all symbols…</source>
        <translation>Eine Datei mit allen Symbolen…</translation>
    </message>
    <message>
        <source>Choose one CSV file that has a symbol column</source>
        <translation>Eine CSV-Datei mit einer Spalte „symbol“ wählen</translation>
    </message>
    <message>
        <source>One file with all symbols</source>
        <translation>Eine Datei mit allen Symbolen</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>List of symbols</source>
        <translation>Liste der Symbole</translation>
    </message>
    <message>
        <source>Which symbols are scanned</source>
        <translation>Welche Symbole gescannt werden</translation>
    </message>
    <message>
        <source>Symbols to scan</source>
        <translation>Zu scannende Symbole</translation>
    </message>
    <message>
        <source>AAPL, BRK.B, BTC/USDT</source>
        <translation>AAPL, BRK.B, BTC/USDT</translation>
    </message>
    <message>
        <source>Type or paste symbols, separated by commas, blanks or lines</source>
        <translation>Symbole eintippen oder einfügen, getrennt durch Kommas, Leerzeichen oder Zeilen</translation>
    </message>
    <message>
        <source>E&amp;xclude…</source>
        <translation>A&amp;usschließen…</translation>
    </message>
    <message>
        <source>Choose symbols that are left out of every scan</source>
        <translation>Symbole wählen, die in jedem Scan außen vor bleiben</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Intervall</translation>
    </message>
    <message>
        <source>Loo&amp;kback</source>
        <translation>&amp;Rückblick</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>The length of a bar</source>
        <translation>Die Länge einer Kerze</translation>
    </message>
    <message>
        <source>Lookback in bars</source>
        <translation>Rückblick in Kerzen</translation>
    </message>
    <message>
        <source>Bars read for each symbol. EMA 200 needs about 900 to forget where it began.</source>
        <translation>Kerzen, die je Symbol gelesen werden. EMA 200 braucht etwa 900, um seinen Anfang zu vergessen.</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Kursbasis</translation>
    </message>
    <message>
        <source>The price of a bar that averages, RSI, MACD and bands look at</source>
        <translation>Der Kurs einer Kerze, mit dem Durchschnitte, RSI, MACD und Bänder rechnen</translation>
    </message>
    <message>
        <source>Simulated market</source>
        <translation>Simulierter Markt</translation>
    </message>
    <message>
        <source>Sy&amp;mbols</source>
        <translation>Sy&amp;mbole</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Number of simulated symbols</source>
        <translation>Anzahl simulierter Symbole</translation>
    </message>
    <message>
        <source>How many companies the simulated market has</source>
        <translation>Wie viele Firmen der simulierte Markt hat</translation>
    </message>
    <message>
        <source>Seed of the simulated market</source>
        <translation>Startwert des simulierten Markts</translation>
    </message>
    <message>
        <source>Another number gives another market</source>
        <translation>Eine andere Zahl ergibt einen anderen Markt</translation>
    </message>
    <message>
        <source>&amp;Delay for each symbol</source>
        <translation>&amp;Verzögerung je Symbol</translation>
    </message>
    <message>
        <source>Delay for each symbol in milliseconds</source>
        <translation>Verzögerung je Symbol in Millisekunden</translation>
    </message>
    <message>
        <source>Makes the simulated source as slow as a real one, to try pause and resume</source>
        <translation>Macht die simulierte Quelle so langsam wie eine echte, um Pause und Fortsetzen zu erproben</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Scan Now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>Scan the chosen symbols (F5)</source>
        <translation>Die gewählten Symbole scannen (F5)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the scan, or go on with it (Ctrl+P)</source>
        <translation>Den Scan anhalten oder fortsetzen (Strg+P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the scan; what is done is kept (Esc)</source>
        <translation>Den Scan beenden; was fertig ist, bleibt (Esc)</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>P&amp;rice source</source>
        <translation>&amp;Kursbasis</translation>
    </message>
    <message>
        <source>&amp;Providers…</source>
        <translation>Anbie&amp;ter…</translation>
    </message>
    <message>
        <source>Keys, addresses and limits of the providers, and who steps in for whom</source>
        <translation>Schlüssel, Adressen und Grenzen der Anbieter, und wer für wen einspringt</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Filter of the symbols</source>
        <translation>Filter der Symbole</translation>
    </message>
    <message>
        <source>Leaves out what is not worth a look: warrants, penny shares, what hardly trades. Every rule is counted, and every symbol it takes is listed. Symbols you type are all scanned.</source>
        <translation>Lässt aus, was keinen Blick lohnt: Optionsscheine, Pennystocks, was kaum gehandelt wird. Jede Regel wird gezählt, und jedes Symbol, das sie trifft, ist aufgeführt. Eingetippte Symbole werden alle gescannt.</translation>
    </message>
    <message>
        <source>Anal&amp;yse in depth</source>
        <translation>Tiefenanal&amp;yse</translation>
    </message>
    <message>
        <source>Analyse in depth</source>
        <translation>Tiefenanalyse</translation>
    </message>
    <message>
        <source>After the verdicts: opportunity score, market regime, stop and target, confluence, cycles and prediction of each symbol. You can work with the verdicts meanwhile.</source>
        <translation>Nach den Urteilen: Chancen-Score, Marktregime, Stopp und Ziel, Konfluenz, Zyklen und Vorhersage für jedes Symbol. Mit den Urteilen lässt sich inzwischen arbeiten.</translation>
    </message>
</context>
<context>
    <name>ScanSetup</name>
    <message>
        <source>“%1” is not a symbol. Write AAPL, BRK.B or BTC/USDT.</source>
        <translation>„%1“ ist kein Symbol. Beispiele: AAPL, BRK.B oder BTC/USDT.</translation>
    </message>
    <message>
        <source>Choose the folder with your price files.</source>
        <translation>Den Ordner mit den Kursdateien wählen.</translation>
    </message>
    <message>
        <source>Type the symbols to scan.</source>
        <translation>Die zu scannenden Symbole eintippen.</translation>
    </message>
    <message>
        <source>Simulated market</source>
        <translation>Simulierter Markt</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV-Dateien</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>(High + low) / 2</source>
        <translation>(Hoch + Tief) / 2</translation>
    </message>
    <message>
        <source>(High + low + close) / 3</source>
        <translation>(Hoch + Tief + Schluss) / 3</translation>
    </message>
    <message>
        <source>(Open + high + low + close) / 4</source>
        <translation>(Eröffnung + Hoch + Tief + Schluss) / 4</translation>
    </message>
    <message>
        <source>All symbols of the source</source>
        <translation>Alle Symbole der Quelle</translation>
    </message>
    <message>
        <source>Typed symbols</source>
        <translation>Eingetippte Symbole</translation>
    </message>
    <message>
        <source>Smart filter</source>
        <translation>Kluger Filter</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Gap</source>
        <translation>Kurslücke</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Unusual volume</source>
        <translation>Volumenspitze</translation>
    </message>
    <message>
        <source>Breakout</source>
        <translation>Ausbruch</translation>
    </message>
    <message>
        <source>52-week high</source>
        <translation>52-Wochen-Hoch</translation>
    </message>
    <message>
        <source>52-week low</source>
        <translation>52-Wochen-Tief</translation>
    </message>
    <message>
        <source>Golden cross</source>
        <translation>Goldenes Kreuz</translation>
    </message>
    <message>
        <source>Death cross</source>
        <translation>Todeskreuz</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>Squeeze</translation>
    </message>
    <message>
        <source>Squeeze release</source>
        <translation>Squeeze-Auflösung</translation>
    </message>
    <message>
        <source>Inside bar</source>
        <translation>Inside Bar</translation>
    </message>
    <message>
        <source>NR7</source>
        <translation>NR7</translation>
    </message>
    <message>
        <source>Pullback to EMA 20</source>
        <translation>Rücklauf zur EMA 20</translation>
    </message>
    <message>
        <source>RSI divergence</source>
        <translation>RSI-Divergenz</translation>
    </message>
    <message>
        <source>MACD cross</source>
        <translation>MACD-Kreuzung</translation>
    </message>
    <message>
        <source>Oversold bounce</source>
        <translation>Überverkauft-Erholung</translation>
    </message>
    <message>
        <source>Trend template</source>
        <translation>Trendvorlage</translation>
    </message>
    <message>
        <source>Relative strength leader</source>
        <translation>Relative-Stärke-Leader</translation>
    </message>
    <message>
        <source>Volatility contraction</source>
        <translation>Volatilitätskontraktion</translation>
    </message>
    <message>
        <source>Volume dry-up</source>
        <translation>Versiegendes Volumen</translation>
    </message>
    <message>
        <source>Three white soldiers</source>
        <translation>Drei weiße Soldaten</translation>
    </message>
    <message>
        <source>Bullish engulfing</source>
        <translation>Bullish Engulfing</translation>
    </message>
    <message>
        <source>Opened away from the close before, on volume</source>
        <translation>Abseits des vorigen Schlusskurses eröffnet, mit Volumen</translation>
    </message>
    <message>
        <source>Strong and bought: high RSI, high relative volume, above its average</source>
        <translation>Stark und gekauft: hoher RSI, hohes relatives Volumen, über dem Durchschnitt</translation>
    </message>
    <message>
        <source>Far more volume than usual with a move, not watched yet</source>
        <translation>Weit mehr Volumen als üblich bei einer Kursbewegung, noch nicht beobachtet</translation>
    </message>
    <message>
        <source>Closed above the highest high of the bars before, on volume, with a bullish candle</source>
        <translation>Über dem höchsten Hoch der Kerzen davor geschlossen, mit Volumen und bullischer Kerze</translation>
    </message>
    <message>
        <source>Traded above the highest high of the year before</source>
        <translation>Über dem höchsten Hoch des Jahres davor gehandelt</translation>
    </message>
    <message>
        <source>Traded below the lowest low of the year before</source>
        <translation>Unter dem tiefsten Tief des Jahres davor gehandelt</translation>
    </message>
    <message>
        <source>The fast average crossed above the slow one</source>
        <translation>Der schnelle Durchschnitt kreuzte den langsamen nach oben</translation>
    </message>
    <message>
        <source>The fast average crossed below the slow one</source>
        <translation>Der schnelle Durchschnitt kreuzte den langsamen nach unten</translation>
    </message>
    <message>
        <source>Bollinger bands inside the Keltner channel: quiet before a move</source>
        <translation>Bollinger-Bänder im Keltner-Kanal: Ruhe vor einer Bewegung</translation>
    </message>
    <message>
        <source>Bollinger bands were inside the Keltner channel at the bar before and are no longer, upwards</source>
        <translation>Bollinger-Bänder lagen bei der Kerze davor im Keltner-Kanal und verlassen ihn nach oben</translation>
    </message>
    <message>
        <source>The whole bar lies within the one before</source>
        <translation>Die ganze Kerze liegt in der Kerze davor</translation>
    </message>
    <message>
        <source>The narrowest range of seven bars (Crabel)</source>
        <translation>Die engste Spanne von sieben Kerzen (Crabel)</translation>
    </message>
    <message>
        <source>In an uptrend the price came back to its 20-bar average and held</source>
        <translation>Im Aufwärtstrend kam der Kurs zu seinem Durchschnitt von 20 Kerzen zurück und hielt sich</translation>
    </message>
    <message>
        <source>A new extreme of the price that the RSI does not confirm, and the turn</source>
        <translation>Ein neues Extrem des Kurses, das der RSI nicht bestätigt, und die Wende</translation>
    </message>
    <message>
        <source>The MACD crossed its signal line</source>
        <translation>Der MACD kreuzte seine Signallinie</translation>
    </message>
    <message>
        <source>The RSI came back above the oversold line with a higher close</source>
        <translation>Der RSI kam mit höherem Schlusskurs über die Überverkauft-Linie zurück</translation>
    </message>
    <message>
        <source>Minervini&apos;s stage 2: averages in order and rising, near the high, a leader of the universe</source>
        <translation>Minervinis Phase 2: Durchschnitte geordnet und steigend, nahe am Hoch, führend im Universum</translation>
    </message>
    <message>
        <source>Stronger over the year than nearly all of the universe, near the high</source>
        <translation>Übers Jahr stärker als fast das ganze Universum, nahe am Hoch</translation>
    </message>
    <message>
        <source>Ever tighter ranges above the average on falling volume</source>
        <translation>Immer engere Spannen über dem Durchschnitt bei fallendem Volumen</translation>
    </message>
    <message>
        <source>The lowest volume of ten bars, far below average, in an uptrend: no sellers left</source>
        <translation>Das tiefste Volumen von zehn Kerzen, weit unter dem Durchschnitt, im Aufwärtstrend: keine Verkäufer mehr</translation>
    </message>
    <message>
        <source>Three strong rising candles, each opening within the body before</source>
        <translation>Drei starke steigende Kerzen, jede im Körper der vorigen eröffnet</translation>
    </message>
    <message>
        <source>A rising body that takes in the whole falling body before, after a decline</source>
        <translation>Ein steigender Kerzenkörper, der nach einem Rückgang den ganzen fallenden davor umschließt</translation>
    </message>
    <message>
        <source>Open against the close before</source>
        <translation>Eröffnung gegen den vorigen Schlusskurs</translation>
    </message>
    <message>
        <source>Volume of the bar</source>
        <translation>Volumen der Kerze</translation>
    </message>
    <message>
        <source>Highest close</source>
        <translation>Höchster Schlusskurs</translation>
    </message>
    <message>
        <source>Period of the RSI</source>
        <translation>Periode des RSI</translation>
    </message>
    <message>
        <source>Lowest RSI</source>
        <translation>Kleinster RSI</translation>
    </message>
    <message>
        <source>Bars before that volume is compared with</source>
        <translation>Kerzen davor, mit denen das Volumen verglichen wird</translation>
    </message>
    <message>
        <source>Lowest relative volume</source>
        <translation>Kleinstes relatives Volumen</translation>
    </message>
    <message>
        <source>Moving average that the close is above</source>
        <translation>Gleitender Durchschnitt, über dem der Schlusskurs liegt</translation>
    </message>
    <message>
        <source>Volume against the mean of the bars before</source>
        <translation>Volumen gegen das Mittel der Kerzen davor</translation>
    </message>
    <message>
        <source>Close against the close before</source>
        <translation>Schlusskurs gegen den vorigen Schlusskurs</translation>
    </message>
    <message>
        <source>Bars before that are broken out of</source>
        <translation>Kerzen davor, aus denen ausgebrochen wird</translation>
    </message>
    <message>
        <source>Bars before; 252 are a year</source>
        <translation>Kerzen davor; 252 sind ein Jahr</translation>
    </message>
    <message>
        <source>Fast average</source>
        <translation>Schneller Durchschnitt</translation>
    </message>
    <message>
        <source>Slow average</source>
        <translation>Langsamer Durchschnitt</translation>
    </message>
    <message>
        <source>The cross is within so many bars</source>
        <translation>Die Kreuzung liegt innerhalb so vieler Kerzen</translation>
    </message>
    <message>
        <source>Period of bands and channel</source>
        <translation>Periode von Bändern und Kanal</translation>
    </message>
    <message>
        <source>Half width of the Keltner channel around the exponential average</source>
        <translation>Halbe Breite des Keltner-Kanals um den exponentiellen Durchschnitt</translation>
    </message>
    <message>
        <source>Bars that are compared, this one included</source>
        <translation>Kerzen, die verglichen werden, diese eingeschlossen</translation>
    </message>
    <message>
        <source>The average that is come back to</source>
        <translation>Der Durchschnitt, zu dem der Kurs zurückkommt</translation>
    </message>
    <message>
        <source>How near to it the low came</source>
        <translation>Wie nahe ihm das Tief kam</translation>
    </message>
    <message>
        <source>How far above it the price had been</source>
        <translation>Wie weit darüber der Kurs gewesen war</translation>
    </message>
    <message>
        <source>Where the extreme before is looked for</source>
        <translation>Wo das vorige Extrem gesucht wird</translation>
    </message>
    <message>
        <source>How much the RSI differs</source>
        <translation>Wie stark der RSI abweicht</translation>
    </message>
    <message>
        <source>The oversold line</source>
        <translation>Die Überverkauft-Linie</translation>
    </message>
    <message>
        <source>Close above the 52-week low</source>
        <translation>Schlusskurs über dem 52-Wochen-Tief</translation>
    </message>
    <message>
        <source>Close below the 52-week high</source>
        <translation>Schlusskurs unter dem 52-Wochen-Hoch</translation>
    </message>
    <message>
        <source>Percentile of the relative strength</source>
        <translation>Perzentil der relativen Stärke</translation>
    </message>
    <message>
        <source>Each range against the one before</source>
        <translation>Jede Spanne gegen die vorige</translation>
    </message>
    <message>
        <source>Volume against the mean of the 50 bars before</source>
        <translation>Volumen gegen das Mittel der 50 Kerzen davor</translation>
    </message>
    <message>
        <source>Upper shadow against the range, at most</source>
        <translation>Oberer Schatten gegen die Spanne, höchstens</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>rsi</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>relvol</source>
        <translation>rel. Volumen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>band width</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>channel width</source>
        <translation>Kanalbreite</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>range before</source>
        <translation>Spanne davor</translation>
    </message>
    <message>
        <source>atr</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>above average</source>
        <translation>über Durchschnitt</translation>
    </message>
    <message>
        <source>macd</source>
        <translation>MACD</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signallinie</translation>
    </message>
    <message>
        <source>rs</source>
        <translation>RS</translation>
    </message>
    <message>
        <source>below high</source>
        <translation>zum Hoch</translation>
    </message>
    <message>
        <source>above low</source>
        <translation>über dem Tief</translation>
    </message>
    <message>
        <source>range of 10</source>
        <translation>Spanne aus 10</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ScannerDashboardTexts</name>
    <message>
        <source>Cannot be run</source>
        <translation>Nicht ausführbar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Failing, %1 of %2</source>
        <translation>Fehler, %1 von %2</translation>
    </message>
    <message>
        <source>Last run failed</source>
        <translation>Letzter Lauf fehlerhaft</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>%1, and before the open</source>
        <translation>%1, und vor der Eröffnung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min %2 s</source>
        <translation>in %1 min %2 s</translation>
    </message>
    <message>
        <source>in %1 h %2 min</source>
        <translation>in %1 h %2 min</translation>
    </message>
    <message>
        <source>in %1 d %2 h</source>
        <translation>in %1 T %2 h</translation>
    </message>
    <message>
        <source>nothing to look at</source>
        <translation>nichts anzusehen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>einmal am Tag</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>trading days</source>
        <translation>Handelstage</translation>
    </message>
    <message>
        <source>when closed at the next open</source>
        <translation>wenn geschlossen zur nächsten Eröffnung</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>alle %1 Stunden</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>alle %1 Minuten</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Colours of the window. High contrast is black and white with thick frames around what has the focus.</source>
        <translation>Farben des Fensters. „Hoher Kontrast“ ist schwarz-weiß mit kräftigem Rahmen um das, was den Fokus hat.</translation>
    </message>
    <message>
        <source>Price colours</source>
        <translation>Kursfarben</translation>
    </message>
    <message>
        <source>Colours of rising and falling prices. Signs and arrows say it as well.</source>
        <translation>Farben steigender und fallender Kurse. Vorzeichen und Pfeile sagen es ebenfalls.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window and of its numbers.</source>
        <translation>Sprache des Fensters und seiner Zahlen.</translation>
    </message>
    <message>
        <source>Size in percent</source>
        <translation>Größe in Prozent</translation>
    </message>
    <message>
        <source>Size of texts and controls, on top of what the desktop asks for.</source>
        <translation>Größe von Texten und Bedienelementen, zusätzlich zur Vorgabe des Desktops.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ask before cancelling a scan</source>
        <translation>Vor dem Abbrechen eines Scans fragen</translation>
    </message>
    <message>
        <source>What a cancelled scan has found so far is kept either way.</source>
        <translation>Was ein abgebrochener Scan bisher gefunden hat, bleibt in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Nach dem Schließen des Fensters weiterlaufen</translation>
    </message>
    <message>
        <source>Scans and the watch go on behind the icon in the notification area. Only where the desktop has such an area.</source>
        <translation>Scans und das Beobachten gehen hinter dem Symbol im Infobereich weiter. Nur, wo der Desktop einen solchen Bereich hat.</translation>
    </message>
    <message>
        <source>Lowest, median and highest below the results</source>
        <translation>Minimum, Median und Maximum unter den Ergebnissen</translation>
    </message>
    <message>
        <source>Of each column of numbers, over the rows that the filter shows.</source>
        <translation>Für jede Zahlenspalte, über die Zeilen, die der Filter zeigt.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Scan by itself</source>
        <translation>Von selbst scannen</translation>
    </message>
    <message>
        <source>How often the setup on the left is scanned again. By session: five minutes after each close of the exchange.</source>
        <translation>Wie oft die Einrichtung links erneut gescannt wird. Je Handelstag: fünf Minuten nach jedem Börsenschluss.</translation>
    </message>
    <message>
        <source>Also while the exchange is closed</source>
        <translation>Auch bei geschlossener Börse</translation>
    </message>
    <message>
        <source>Otherwise the watch waits for the next open.</source>
        <translation>Sonst wartet das Beobachten auf die nächste Eröffnung.</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many symbols are scanned at the same time; 0: one per core.</source>
        <translation>Wie viele Symbole gleichzeitig gescannt werden; 0: eines je Kern.</translation>
    </message>
    <message>
        <source>Threads in depth</source>
        <translation>Threads der Tiefenanalyse</translation>
    </message>
    <message>
        <source>How many symbols are analysed in depth at the same time.</source>
        <translation>Wie viele Symbole gleichzeitig in der Tiefe analysiert werden.</translation>
    </message>
    <message>
        <source>Symbols in one unit of work</source>
        <translation>Symbole je Arbeitseinheit</translation>
    </message>
    <message>
        <source>Results are saved and shown unit by unit.</source>
        <translation>Ergebnisse werden Einheit für Einheit gespeichert und gezeigt.</translation>
    </message>
    <message>
        <source>Symbols between two saves</source>
        <translation>Symbole zwischen zwei Speicherungen</translation>
    </message>
    <message>
        <source>A scan is saved after so many symbols, if 100 ms have not passed before.</source>
        <translation>Ein Scan wird nach so vielen Symbolen gespeichert, sofern nicht vorher 100 ms vergangen sind.</translation>
    </message>
    <message>
        <source>Export each completed scan</source>
        <translation>Jeden vollständigen Scan exportieren</translation>
    </message>
    <message>
        <source>The file has the name of the scan.</source>
        <translation>Die Datei trägt den Namen des Scans.</translation>
    </message>
    <message>
        <source>Folder of those exports</source>
        <translation>Ordner dieser Exporte</translation>
    </message>
    <message>
        <source>Empty: the folder exports in the home folder.</source>
        <translation>Leer: der Ordner exports im Datenordner.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Price moves in percent</source>
        <translation>Kursbewegung in Prozent</translation>
    </message>
    <message>
        <source>Change of the price since the scan before that is marked; 0: every change.</source>
        <translation>Veränderung des Kurses seit dem Scan davor, die hervorgehoben wird; 0: jede Veränderung.</translation>
    </message>
    <message>
        <source>Strength moves in points</source>
        <translation>Bewegung der Stärke in Punkten</translation>
    </message>
    <message>
        <source>Change of the strength since the scan before that is marked; 0: every change.</source>
        <translation>Veränderung der Stärke seit dem Scan davor, die hervorgehoben wird; 0: jede Veränderung.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What position sizes are worked out for, in the currency of the price.</source>
        <translation>Wofür Positionsgrößen berechnet werden, in der Währung des Kurses.</translation>
    </message>
    <message>
        <source>Risk of a trade in percent</source>
        <translation>Risiko je Trade in Prozent</translation>
    </message>
    <message>
        <source>Share of the account that a trade may lose.</source>
        <translation>Anteil des Kontos, den ein Trade verlieren darf.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>What prices that come as traded are adjusted for.</source>
        <translation>Worum Kurse bereinigt werden, die wie gehandelt kommen.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Neu abrufen</translation>
    </message>
    <message>
        <source>When prices that were kept are fetched again.</source>
        <translation>Wann aufbewahrte Kurse neu abgerufen werden.</translation>
    </message>
    <message>
        <source>Days between trainings</source>
        <translation>Tage zwischen Trainings</translation>
    </message>
    <message>
        <source>Days after which the model for predictions is trained anew; 0: only on command.</source>
        <translation>Tage, nach denen das Modell für Vorhersagen neu trainiert wird; 0: nur auf Befehl.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Requests that are on their way to a provider at the same time.</source>
        <translation>Anfragen, die zur gleichen Zeit an einen Anbieter unterwegs sind.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How often a request is tried.</source>
        <translation>Wie oft eine Anfrage versucht wird.</translation>
    </message>
    <message>
        <source>First wait in ms</source>
        <translation>Erste Wartezeit in ms</translation>
    </message>
    <message>
        <source>Longest wait before the second attempt; doubles with each one.</source>
        <translation>Längste Wartezeit vor dem zweiten Versuch; verdoppelt sich mit jedem weiteren.</translation>
    </message>
    <message>
        <source>Symbol directory</source>
        <translation>Symbolverzeichnis</translation>
    </message>
    <message>
        <source>Another address of the American exchanges&apos; symbol directory; empty: their own.</source>
        <translation>Andere Adresse des Symbolverzeichnisses der amerikanischen Börsen; leer: deren eigene.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory for prices in MiB</source>
        <translation>Arbeitsspeicher für Kurse in MiB</translation>
    </message>
    <message>
        <source>0: prices are kept in files only.</source>
        <translation>0: Kurse werden nur in Dateien aufbewahrt.</translation>
    </message>
    <message>
        <source>Disk for prices in MiB</source>
        <translation>Plattenplatz für Kurse in MiB</translation>
    </message>
    <message>
        <source>What was used longest ago makes room.</source>
        <translation>Was am längsten nicht benutzt wurde, macht Platz.</translation>
    </message>
    <message>
        <source>Shared prices</source>
        <translation>Geteilte Kurse</translation>
    </message>
    <message>
        <source>Address of the Redis server through which programs share prices; empty: none.</source>
        <translation>Adresse des Redis-Servers, über den Programme Kurse teilen; leer: keiner.</translation>
    </message>
    <message>
        <source>Scans that are kept</source>
        <translation>Aufbewahrte Scans</translation>
    </message>
    <message>
        <source>Older finished scans are removed after a scan.</source>
        <translation>Ältere fertige Scans werden nach einem Scan entfernt.</translation>
    </message>
    <message>
        <source>Room for scans in MiB</source>
        <translation>Platz für Scans in MiB</translation>
    </message>
    <message>
        <source>Room for the results of finished scans.</source>
        <translation>Platz für die Ergebnisse fertiger Scans.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Source of the prices</source>
        <translation>Quelle der Kurse</translation>
    </message>
    <message>
        <source>What commands on the terminal scan without --provider. The window has its own.</source>
        <translation>Was Befehle im Terminal ohne --provider scannen. Das Fenster hat eine eigene Quelle.</translation>
    </message>
    <message>
        <source>How far a scan goes</source>
        <translation>Wie weit ein Scan geht</translation>
    </message>
    <message>
        <source>In depth: score, regime, levels and the rest after the verdict.</source>
        <translation>Tiefenanalyse: nach dem Urteil auch Score, Regime, Marken und alles Übrige.</translation>
    </message>
    <message>
        <source>Universe filter</source>
        <translation>Universumsfilter</translation>
    </message>
    <message>
        <source>smart, none, or the path of a file of rules.</source>
        <translation>smart, none oder der Pfad einer Datei mit Regeln.</translation>
    </message>
    <message>
        <source>Port of the local API</source>
        <translation>Port der lokalen API</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What is written to the log</source>
        <translation>Was ins Protokoll geschrieben wird</translation>
    </message>
    <message>
        <source>Each choice includes those that are more serious.</source>
        <translation>Jede Wahl schließt alles Schwerwiegendere ein.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>Grün steigt, Rot fällt</translation>
    </message>
    <message>
        <source>Red rises, green falls</source>
        <translation>Rot steigt, Grün fällt</translation>
    </message>
    <message>
        <source>Blue rises, orange falls (easy to tell apart)</source>
        <translation>Blau steigt, Orange fällt (gut zu unterscheiden)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>TradingView list</source>
        <translation>TradingView-Liste</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Splits</translation>
    </message>
    <message>
        <source>Splits and dividends</source>
        <translation>Splits und Dividenden</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Once a bar has closed since</source>
        <translation>Sobald seitdem eine Kerze geschlossen hat</translation>
    </message>
    <message>
        <source>Once the length of a bar has passed</source>
        <translation>Sobald die Länge einer Kerze vergangen ist</translation>
    </message>
    <message>
        <source>Verdict only</source>
        <translation>Nur das Urteil</translation>
    </message>
    <message>
        <source>In depth</source>
        <translation>Tiefenanalyse</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 to %2, normally %3</source>
        <translation>%1 bis %2, normal %3</translation>
    </message>
    <message>
        <source>Normally off</source>
        <translation>Normal aus</translation>
    </message>
    <message>
        <source>Normally on</source>
        <translation>Normal an</translation>
    </message>
    <message>
        <source>Normally empty</source>
        <translation>Normal leer</translation>
    </message>
    <message>
        <source>Normally: %1</source>
        <translation>Normal: %1</translation>
    </message>
    <message>
        <source>Holds at once.</source>
        <translation>Gilt sofort.</translation>
    </message>
    <message>
        <source>Holds from the next scan on.</source>
        <translation>Gilt ab dem nächsten Scan.</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Serve the local API</source>
        <translation>Lokale API bereitstellen</translation>
    </message>
    <message>
        <source>Other programs on this computer may then scan and read what was found, with the token from the home folder.</source>
        <translation>Andere Programme auf diesem Rechner dürfen dann scannen und Ergebnisse lesen, mit dem Token aus dem Datenordner.</translation>
    </message>
    <message>
        <source>Where the window and &apos;tapesift serve&apos; listen, on this computer only.</source>
        <translation>Wo das Fenster und „tapesift serve“ lauschen, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A PEM file of authorities that alerts by mail and webhook trust beside the system&apos;s; empty: those alone.</source>
        <translation>PEM-Datei mit Stellen, denen Alarme per Mail und Webhook neben denen des Systems vertrauen; leer: nur diesen.</translation>
    </message>
</context>
<context>
    <name>SetupProbe</name>
    <message>
        <source>Left out, not a symbol: %1</source>
        <translation>Ausgelassen, kein Symbol: %1</translation>
    </message>
    <message>
        <source>Members as of %1</source>
        <translation>Mitglieder, Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelled differently</source>
        <translation>
            <numerusform>%n anders geschrieben</numerusform>
            <numerusform>%n anders geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named twice</source>
        <translation>
            <numerusform>%n doppelt genannt</numerusform>
            <numerusform>%n doppelt genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs a key: open Providers…</source>
        <translation>Braucht einen Schlüssel: öffnen Sie Anbieter…</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Unofficial</source>
        <translation>Inoffiziell</translation>
    </message>
    <message>
        <source>The list is fetched when the scan begins.</source>
        <translation>Die Liste wird abgerufen, wenn der Scan beginnt.</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>Strong Sell</source>
        <translation>Starker Verkauf</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Strong Buy</source>
        <translation>Starker Kauf</translation>
    </message>
</context>
<context>
    <name>SymbolDetail</name>
    <message>
        <source>Quality of the data</source>
        <translation>Qualität der Daten</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatilität</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Last bar</source>
        <translation>Letzte Kerze</translation>
    </message>
    <message>
        <source>What was traded in the last bar.</source>
        <translation>Was in der letzten Kerze gehandelt wurde.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>ATR 14 in percent</source>
        <translation>ATR 14 in Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ATR 14 / last price, in percent</source>
        <translation>ATR 14 / letzter Kurs, in Prozent</translation>
    </message>
    <message>
        <source>Bars used: %1</source>
        <translation>Verwendete Kerzen: %1</translation>
    </message>
    <message>
        <source>Needs %1 bars; settled after %2.</source>
        <translation>Braucht %1 Kerzen; eingelaufen nach %2.</translation>
    </message>
    <message>
        <source>Needs %1 bars.</source>
        <translation>Braucht %1 Kerzen.</translation>
    </message>
    <message>
        <source>There are too few bars for a value.</source>
        <translation>Für einen Wert gibt es zu wenige Kerzen.</translation>
    </message>
    <message>
        <source>Warming up: where it began still weighs over 0.1 %, so the value is not quite exact yet. A longer look-back settles it.</source>
        <translation>Einlaufend: Der Anfang wiegt noch über 0,1 %, der Wert ist also noch nicht ganz genau. Ein längerer Rückblick behebt das.</translation>
    </message>
    <message>
        <source>%1: no sign points up or down.</source>
        <translation>%1: Kein Anzeichen weist nach oben oder unten.</translation>
    </message>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point up.</source>
        <translation>
            <numerusform>%1, Stärke %2: %n von %3 Anzeichen weist nach oben.</numerusform>
            <numerusform>%1, Stärke %2: %n von %3 Anzeichen weisen nach oben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point down.</source>
        <translation>
            <numerusform>%1, Stärke %2: %n von %3 Anzeichen weist nach unten.</numerusform>
            <numerusform>%1, Stärke %2: %n von %3 Anzeichen weisen nach unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, strength %2: signs that point up: %3, down: %4.</source>
        <translation>%1, Stärke %2: Anzeichen nach oben: %3, nach unten: %4.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Simulated: nobody paid these prices</source>
        <translation>Simuliert: Niemand hat diese Kurse bezahlt</translation>
    </message>
    <message>
        <source>Recorded prices</source>
        <translation>Aufgezeichnete Kurse</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Adjusted for splits</source>
        <translation>Um Splits bereinigt</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>Wie in der Quelle</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>The name under which the bars are kept in the price cache.</source>
        <translation>Der Name, unter dem die Kerzen im Kurs-Cache liegen.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Bars used</source>
        <translation>Verwendete Kerzen</translation>
    </message>
    <message>
        <source>Closed bars that verdict and indicators look at.</source>
        <translation>Geschlossene Kerzen, mit denen Urteil und Indikatoren rechnen.</translation>
    </message>
    <message>
        <source>%1, not closed yet</source>
        <translation>%1, noch nicht geschlossen</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1, geschlossen</translation>
    </message>
    <message>
        <source>Price, change and volume are those of the last bar; verdict and indicators look at closed bars only.</source>
        <translation>Kurs, Veränderung und Volumen sind die der letzten Kerze; Urteil und Indikatoren rechnen nur mit geschlossenen Kerzen.</translation>
    </message>
    <message>
        <source>Seen as of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Nothing that happened later is seen.</source>
        <translation>Was später geschah, wird nicht gesehen.</translation>
    </message>
    <message>
        <source>Indicators use</source>
        <translation>Indikatoren nutzen</translation>
    </message>
    <message>
        <source>The price of a bar that the close-based indicators look at.</source>
        <translation>Der Kurs einer Kerze, mit dem die schlusskursbasierten Indikatoren rechnen.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Taken over from an earlier scan of the same bars</source>
        <translation>Aus einem früheren Scan derselben Kerzen übernommen</translation>
    </message>
    <message>
        <source>Worked out in this scan</source>
        <translation>In diesem Scan berechnet</translation>
    </message>
    <message>
        <source>%1, stepped in for %2</source>
        <translation>%1, eingesprungen für %2</translation>
    </message>
    <message>
        <source>As traded</source>
        <translation>Wie gehandelt</translation>
    </message>
    <message>
        <source>Adjusted for splits and dividends</source>
        <translation>Um Splits und Dividenden bereinigt</translation>
    </message>
    <message>
        <source>Adjusted by the source</source>
        <translation>Von der Quelle bereinigt</translation>
    </message>
    <message>
        <source>Past prices made comparable with those of today, or as they were paid.</source>
        <translation>Frühere Kurse, vergleichbar gemacht mit den heutigen, oder wie sie gezahlt wurden.</translation>
    </message>
</context>
<context>
    <name>TableGroups</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>ddd d MMM yyyy HH:mm &apos;UTC&apos;</source>
        <extracomment>A date and time as QLocale::toString() takes it: Mon 26 Jun 2017 14:30 UTC</extracomment>
        <translation>ddd d. MMM yyyy HH:mm &apos;UTC&apos;</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>A month as QLocale::toString() takes it: Jun 2017</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A date as QLocale::toString() takes it: Mon 26 Jun 2017</extracomment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>TradeDetail</name>
    <message>
        <source>1 : %1</source>
        <comment>risk : reward</comment>
        <translation>1 : %1</translation>
    </message>
    <message>
        <source>● is the side that the verdict leans to. It counts for the score and is drawn in the chart.</source>
        <translation>● ist die Seite, zu der das Urteil neigt. Sie zählt für den Score und ist im Chart gezeichnet.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Risk : reward</source>
        <translation>Risiko : Chance</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Loss at the stop</source>
        <translation>Verlust am Stopp</translation>
    </message>
    <message>
        <source>Invested</source>
        <translation>Eingesetzt</translation>
    </message>
    <message>
        <source>Stop and target</source>
        <translation>Stopp und Ziel</translation>
    </message>
    <message>
        <source>The stop is a quarter of an ATR beyond the nearest swing if that is 1 to 3 ATR away, else 2 ATR. The target is the next swing if it is worth 1.5 to 5 times the risk, else twice the risk.</source>
        <translation>Der Stopp liegt ein Viertel ATR hinter dem nächsten Wendepunkt, wenn das 1 bis 3 ATR entfernt ist, sonst 2 ATR. Das Ziel ist der nächste Wendepunkt, wenn er das 1,5- bis 5-Fache des Risikos bringt, sonst das doppelte Risiko.</translation>
    </message>
    <message>
        <source>Too little history: levels take 30 closed bars.</source>
        <translation>Zu wenig Historie: Marken brauchen 30 geschlossene Kerzen.</translation>
    </message>
    <message>
        <source>Units = account × risk ÷ distance to the stop, and no more than the account can pay for. Fees, slippage and gaps are not counted.</source>
        <translation>Stück = Konto × Risiko ÷ Abstand zum Stopp, und nicht mehr, als das Konto bezahlen kann. Gebühren, Slippage und Lücken sind nicht eingerechnet.</translation>
    </message>
    <message>
        <source>Stop away</source>
        <translation>Stopp entfernt</translation>
    </message>
    <message>
        <source>Target away</source>
        <translation>Ziel entfernt</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>By session, after the close</source>
        <translation>Je Handelstag, nach Börsenschluss</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>Alle %1 Stunden</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <translation>Alle %1 Minuten</translation>
    </message>
    <message>
        <source>Watch off</source>
        <translation>Beobachten aus</translation>
    </message>
    <message>
        <source>Switch on to scan the setup again and again by itself.</source>
        <translation>Einschalten, um die Einrichtung von selbst immer wieder zu scannen.</translation>
    </message>
    <message>
        <source>No scan is due within two years</source>
        <translation>In den nächsten zwei Jahren steht kein Scan an</translation>
    </message>
    <message>
        <source>Exchange closed, next scan %1</source>
        <translation>Börse geschlossen, nächster Scan %1</translation>
    </message>
    <message>
        <source>Next scan %1</source>
        <translation>Nächster Scan %1</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::AlertBell</name>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Chime</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Wecker</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::AlertController</name>
    <message>
        <source>The alerts could not be saved. %1</source>
        <translation>Die Alarme konnten nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>The alerts of this scan could not be worked out. %1</source>
        <translation>Die Alarme dieses Scans konnten nicht ermittelt werden. %1</translation>
    </message>
    <message>
        <source>The alerts are still being read. Try again in a moment.</source>
        <translation>Die Alarme werden noch gelesen. Gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ComparisonModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Signal before</source>
        <translation>Signal davor</translation>
    </message>
    <message>
        <source>Signal after</source>
        <translation>Signal danach</translation>
    </message>
    <message>
        <source>Price %</source>
        <translation>Kurs %</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::FailureTableModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ModelTrainer</name>
    <message>
        <source>Training the prediction model: %1 %</source>
        <translation>Vorhersagemodell wird trainiert: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Prediction model trained on %n symbol(s)</source>
        <translation>
            <numerusform>Vorhersagemodell mit %n Symbol trainiert</numerusform>
            <numerusform>Vorhersagemodell mit %n Symbolen trainiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; it knows more than the base rate.</source>
        <translation>%1; es weiß mehr als die Basisrate.</translation>
    </message>
    <message>
        <source>%1; it is no better than the base rate.</source>
        <translation>%1; es ist nicht besser als die Basisrate.</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ResultTableModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 with strength %2 of 100. The details say why.</source>
        <translation>%1 mit Stärke %2 von 100. Die Details sagen, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s), median change %2, %3</source>
        <translation>
            <numerusform>%1: %n Zeile, Median der Veränderung %2, %3</numerusform>
            <numerusform>%1: %n Zeilen, Median der Veränderung %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>ausgeklappt</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::RunTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 read, %2 unchanged</source>
        <translation>%1 gelesen, %2 unverändert</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>Symbols whose prices were looked at, and those whose earlier result was taken over because nothing had changed</source>
        <translation>Symbole, deren Kurse angesehen wurden, und solche, deren früheres Ergebnis übernommen wurde, weil sich nichts geändert hatte</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Use of the source</source>
        <translation>Quellennutzung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ScannerDashboard</name>
    <message>
        <source>The session could not be opened. %1</source>
        <translation>Die Sitzung konnte nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>The switches could not be saved. %1</source>
        <translation>Die Schalter konnten nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ScannerLibrary</name>
    <message>
        <source>A name begins with a letter and has letters, digits, _ and - only, at most 64; and, or, not and then are no names.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und hat nur Buchstaben ohne Umlaute, Ziffern, _ und -, höchstens 64; and, or, not und then sind keine Namen.</translation>
    </message>
    <message>
        <source>Your scanners could not be read. %1</source>
        <translation>Ihre Scanner konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>%1 could not be saved. %2</source>
        <translation>%1 konnte nicht gespeichert werden. %2</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>Ein anderes Tapesift benutzt diesen Ordner. Hier kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>There is a scanner with the name %1 already.</source>
        <translation>Einen Scanner mit dem Namen %1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 could not be deleted. %2</source>
        <translation>%1 konnte nicht gelöscht werden. %2</translation>
    </message>
    <message>
        <source>%1 could not be imported. %2</source>
        <translation>%1 konnte nicht eingelesen werden. %2</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>%1 konnte nicht geschrieben werden. %2</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::WatchedSymbolModel</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::WatchlistLibrary</name>
    <message>
        <source>line %1: %2 – %3</source>
        <translation>Zeile %1: %2 – %3</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named twice</source>
        <translation>
            <numerusform>%n doppelt genannt</numerusform>
            <numerusform>%n doppelt genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters, no “/”, and no blanks around it.</source>
        <translation>Ein Name hat 1 bis 64 Zeichen, kein „/“ und keine Leerzeichen am Rand.</translation>
    </message>
    <message>
        <source>A folder is written as US/Tech.</source>
        <translation>Ein Ordner wird als US/Tech geschrieben.</translation>
    </message>
    <message>
        <source>There is a list “%1” already.</source>
        <translation>Es gibt schon eine Liste „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be read. %1</source>
        <translation>
            <numerusform>%n Liste konnte nicht gelesen werden. %1</numerusform>
            <numerusform>%n Listen konnten nicht gelesen werden. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>The list could not be saved. %1</source>
        <translation>Die Liste konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>“%1” has them already.</source>
        <translation>„%1“ enthält sie schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) added to “%1”.</source>
        <translation>
            <numerusform>%n Symbol zu „%1“ hinzugefügt.</numerusform>
            <numerusform>%n Symbole zu „%1“ hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) removed from “%1”.</source>
        <translation>
            <numerusform>%n Symbol aus „%1“ entfernt.</numerusform>
            <numerusform>%n Symbole aus „%1“ entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are not in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>%n Symbol, das nicht in „%2“ ist, aus „%1“ entfernt.</numerusform>
            <numerusform>%n Symbole, die nicht in „%2“ sind, aus „%1“ entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>%n Symbol, das in „%2“ ist, aus „%1“ entfernt.</numerusform>
            <numerusform>%n Symbole, die in „%2“ sind, aus „%1“ entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>%1 konnte nicht geschrieben werden. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>two facts about a list, one behind the other</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1” is moved to the top.</source>
        <translation>„%1“ ist ganz nach oben verschoben.</translation>
    </message>
    <message>
        <source>“%1” is moved to “%2”.</source>
        <translation>„%1“ ist nach „%2“ verschoben.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AboutDialog</name>
    <message>
        <source>Build: %1 · Qt %2</source>
        <translation>Build: %1 · Qt %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertDesk</name>
    <message>
        <source>Opens the log of the alerts</source>
        <translation>Öffnet das Protokoll der Alarme</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n neuer Alarm</numerusform>
            <numerusform>%n neue Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1 is not among the results that are shown. Scan its list to see it.</source>
        <translation>%1 ist nicht unter den gezeigten Ergebnissen. Die Liste scannen, um das Symbol zu sehen.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Kanäle</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) on</source>
        <translation>
            <numerusform>%n Alarm eingeschaltet</numerusform>
            <numerusform>%n Alarme eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>They are looked at after each scan of this window and each run of its scanners. An alert tells when something changes, not while it stays.</source>
        <translation>Sie werden nach jedem Scan dieses Fensters und nach jedem Lauf seiner Scanner geprüft. Ein Alarm meldet, wenn sich etwas ändert, nicht, solange es so bleibt.</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look at its alerts.</source>
        <translation>Ein anderes Tapesift benutzt diesen Datenordner. Hier lassen sich seine Alarme ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) cannot deliver: see Channels.</source>
        <translation>
            <numerusform>%n Kanal kann nicht zustellen: siehe „Kanäle“.</numerusform>
            <numerusform>%n Kanäle können nicht zustellen: siehe „Kanäle“.</numerusform>
        </translation>
    </message>
    <message>
        <source>alerts.json cannot be used and was left as it is. %1</source>
        <translation>alerts.json ist nicht verwendbar und blieb, wie sie war. %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>alerts.json has entries that are not used, but kept:</source>
        <translation>alerts.json hat Einträge, die nicht verwendet, aber aufbewahrt werden:</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Announcer</name>
    <message>
        <source>The scan begins.</source>
        <translation>Der Scan beginnt.</translation>
    </message>
    <message>
        <source>The scan is paused.</source>
        <translation>Der Scan ist angehalten.</translation>
    </message>
    <message>
        <source>The scan goes on.</source>
        <translation>Der Scan geht weiter.</translation>
    </message>
    <message>
        <source>%1 percent scanned</source>
        <translation>%1 Prozent gescannt</translation>
    </message>
    <message numerus="yes">
        <source>The scan is finished: %n symbol(s).</source>
        <translation>
            <numerusform>Der Scan ist fertig: %n Symbol.</numerusform>
            <numerusform>Der Scan ist fertig: %n Symbole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scan was stopped after %n symbol(s).</source>
        <translation>
            <numerusform>Der Scan wurde nach %n Symbol beendet.</numerusform>
            <numerusform>Der Scan wurde nach %n Symbolen beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ApiDesk</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy path of the token file</source>
        <translation>Pfad der Token-Datei kopieren</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ihren Ordner öffnen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>The local API listens on %1. Callers need the token in %2.</source>
        <translation>Die lokale API lauscht auf %1. Aufrufer brauchen das Token aus %2.</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>The local API is off: another program uses port %1. Choose another port, or end that program and switch the API off and on again.</source>
        <translation>Die lokale API ist aus: Port %1 wird von einem anderen Programm benutzt. Einen anderen Port wählen, oder jenes Programm beenden und die API aus- und wieder einschalten.</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>Die lokale API ist aus.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AppearanceMenus</name>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Western: green up, red down</source>
        <translation>&amp;Westlich: grün steigt, rot fällt</translation>
    </message>
    <message>
        <source>&amp;Asian: red up, green down</source>
        <translation>&amp;Asiatisch: rot steigt, grün fällt</translation>
    </message>
    <message>
        <source>&amp;Colour-blind: blue up, orange down</source>
        <translation>&amp;Farbenblind: blau steigt, orange fällt</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BacktestChart</name>
    <message>
        <source>Excess return added up, and hits by session</source>
        <translation>Aufsummierte Überrendite und Treffer je Handelstag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>, excess %1</source>
        <translation>, Überrendite %1</translation>
    </message>
    <message>
        <source>, added up %1</source>
        <translation>, aufsummiert %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Excess over the list, the mean of each day&apos;s hits added up; below: hits by session</source>
        <translation>Überrendite gegenüber der Liste, Mittel der Treffer jedes Tages aufsummiert; unten: Treffer je Handelstag</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BacktestDialog</name>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits whose outcome is known</source>
        <translation>Treffer, deren Ausgang bekannt ist</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Mean return from the close of the day of the hit</source>
        <translation>Mittlere Rendite ab dem Schluss des Tages des Treffers</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Mean return of all symbols over the same days</source>
        <translation>Mittlere Rendite aller Symbole über dieselben Tage</translation>
    </message>
    <message>
        <source>Excess</source>
        <translation>Überrendite</translation>
    </message>
    <message>
        <source>How much more the hits returned than the list</source>
        <translation>Wie viel mehr die Treffer brachten als die Liste</translation>
    </message>
    <message>
        <source>95 % interval of the excess</source>
        <translation>95-%-Intervall der Überrendite</translation>
    </message>
    <message>
        <source>Where the true excess lies with 95 % confidence. An interval with 0 inside says that it may be chance.</source>
        <translation>Wo die wahre Überrendite mit 95 % Sicherheit liegt. Ein Intervall, in dem die 0 liegt, heißt: Es kann Zufall sein.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Hits that rose</source>
        <translation>Treffer, die stiegen</translation>
    </message>
    <message>
        <source>Beat list</source>
        <translation>Über Liste</translation>
    </message>
    <message>
        <source>Hits that returned more than the list</source>
        <translation>Treffer, die mehr brachten als die Liste</translation>
    </message>
    <message>
        <source>MFE</source>
        <translation>MFE</translation>
    </message>
    <message>
        <source>Maximum favourable excursion: how far the hits rose at best, in the mean</source>
        <translation>Größte günstige Bewegung (maximum favourable excursion): wie weit die Treffer im Mittel bestenfalls stiegen</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Maximum adverse excursion: how far the hits fell at worst, in the mean</source>
        <translation>Größte ungünstige Bewegung (maximum adverse excursion): wie weit die Treffer im Mittel schlimmstenfalls fielen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>What the hits came to</source>
        <translation>Was aus den Treffern wurde</translation>
    </message>
    <message>
        <source>Curve of the excess after</source>
        <translation>Kurve der Überrendite nach</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>&amp;Curve:</source>
        <translation>&amp;Kurve:</translation>
    </message>
    <message>
        <source>E&amp;xport hits…</source>
        <translation>Treffer e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export hits</source>
        <translation>Treffer exportieren</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>%1 konnte nicht geschrieben werden. %2</translation>
    </message>
    <message>
        <source>Backtest of %1</source>
        <translation>Backtest von %1</translation>
    </message>
    <message>
        <source>What would it have found?</source>
        <translation>Was hätte er gefunden?</translation>
    </message>
    <message>
        <source>The scanner is tried on each session of the range, with the prices that were known at its close. Each hit is followed for 1, 5 and 20 sessions and compared with all symbols of the list.</source>
        <translation>Der Scanner wird an jedem Handelstag des Zeitraums ausprobiert, mit den Kursen, die bei dessen Schluss bekannt waren. Jeder Treffer wird 1, 5 und 20 Handelstage lang verfolgt und mit allen Symbolen der Liste verglichen.</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Run backtest</source>
        <translation>Backtest &amp;starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run backtest</source>
        <translation>Backtest starten</translation>
    </message>
    <message>
        <source>Trying the scanner on the past…</source>
        <translation>Der Scanner wird an der Vergangenheit ausprobiert…</translation>
    </message>
    <message>
        <source>First the prices are read, then each session is looked at.</source>
        <translation>Zuerst werden die Kurse gelesen, dann wird jeder Handelstag angesehen.</translation>
    </message>
    <message>
        <source>The newest %1 hits; the export has all %2.</source>
        <translation>Die neuesten %1 Treffer; der Export hat alle %2.</translation>
    </message>
    <message>
        <source>Double-click a hit to see its chart. Entered at the close, without costs.</source>
        <translation>Ein Doppelklick auf einen Treffer zeigt seinen Chart. Einstieg zum Schlusskurs, ohne Kosten.</translation>
    </message>
    <message>
        <source>The backtest could not be made</source>
        <translation>Der Backtest ist nicht gelungen</translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>Treffer exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BarList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderGroupEdit</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>Wie die Bedingungen verbunden sind</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alle davon</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Eine davon</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Diese Gruppe entfernen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderNames</name>
    <message>
        <source>a parameter of this scanner</source>
        <translation>ein Parameter dieses Scanners</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderRowEdit</name>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>crosses above</source>
        <translation>kreuzt nach oben</translation>
    </message>
    <message>
        <source>crosses below</source>
        <translation>kreuzt nach unten</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>bars ago</source>
        <translation>Kerzen zuvor</translation>
    </message>
    <message>
        <source>within the last bars</source>
        <translation>der letzten Kerzen einmal</translation>
    </message>
    <message>
        <source>bars in a row</source>
        <translation>Kerzen in Folge</translation>
    </message>
    <message>
        <source>How many bars</source>
        <translation>Wie viele Kerzen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderValueEdit</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Bar length of %1</source>
        <translation>Kerzenlänge: %1</translation>
    </message>
    <message>
        <source>scanned bars</source>
        <translation>Kerzen des Scans</translation>
    </message>
    <message>
        <source>Bars back of %1</source>
        <translation>Kerzen zurück: %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Bar length and bars back</source>
        <translation>Kerzenlänge und Kerzen zurück</translation>
    </message>
    <message>
        <source>Bar length and bars back of %1</source>
        <translation>Kerzenlänge und Kerzen zurück: %1</translation>
    </message>
    <message>
        <source>Another bar length</source>
        <translation>Andere Kerzenlänge</translation>
    </message>
    <message>
        <source>Bars back</source>
        <translation>Kerzen zurück</translation>
    </message>
    <message>
        <source>%1; left out: %2</source>
        <translation>%1; weggelassen: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> back</source>
        <translation> zurück</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderView</name>
    <message>
        <source>Conditions of the scanner</source>
        <translation>Bedingungen des Scanners</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChannelDialog</name>
    <message>
        <source>Mail goes out over the server of your mailbox, encrypted. Many services want an app password in place of the usual one.</source>
        <translation>Mail geht verschlüsselt über den Server des eigenen Postfachs hinaus. Viele Dienste verlangen ein App-Passwort statt des üblichen.</translation>
    </message>
    <message>
        <source>Make an incoming webhook in Slack (Apps, Incoming Webhooks) and paste its address below.</source>
        <translation>In Slack einen eingehenden Webhook anlegen (Apps, Incoming Webhooks) und seine Adresse unten einfügen.</translation>
    </message>
    <message>
        <source>Make a webhook in the settings of a Discord channel (Integrations) and paste its address below.</source>
        <translation>In den Einstellungen eines Discord-Kanals einen Webhook anlegen (Integrationen) und seine Adresse unten einfügen.</translation>
    </message>
    <message>
        <source>Make a bot with @BotFather, write to it once, and enter its token and the id of your chat.</source>
        <translation>Mit @BotFather einen Bot anlegen, ihm einmal schreiben und sein Token und die ID des Chats eingeben.</translation>
    </message>
    <message>
        <source>Choose a topic that nobody guesses and subscribe to it in the ntfy app.</source>
        <translation>Ein Thema wählen, das niemand errät, und es in der ntfy-App abonnieren.</translation>
    </message>
    <message>
        <source>Any server that takes a POST. Leave the address empty if it is a secret by itself, and paste it as the secret.</source>
        <translation>Jeder Server, der ein POST annimmt. Ist die Adresse selbst ein Geheimnis, das Feld leer lassen und sie als Geheimnis einfügen.</translation>
    </message>
    <message>
        <source>New channel: %1</source>
        <translation>Neuer Kanal: %1</translation>
    </message>
    <message>
        <source>Channel %1: %2</source>
        <translation>Kanal %1: %2</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS (Port 587)</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS (Port 465)</translation>
    </message>
    <message>
        <source>None: this computer only (port 25)</source>
        <translation>Keine: nur dieser Rechner (Port 25)</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>&amp;Verschlüsselung:</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>usual</source>
        <comment>port</comment>
        <translation>üblich</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>empty: without signing in</source>
        <translation>leer: ohne Anmeldung</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;An:</translation>
    </message>
    <message>
        <source>&amp;Chat:</source>
        <translation>&amp;Chat:</translation>
    </message>
    <message>
        <source>123456789, or @name of a channel</source>
        <translation>123456789 oder @Name eines Kanals</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>Own &amp;server:</source>
        <translation>&amp;Eigener Server:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>https://…; empty: the secret is the address</source>
        <translation>https://…; leer: das Geheimnis ist die Adresse</translation>
    </message>
    <message>
        <source>Send the secret along as a bearer token</source>
        <translation>Das Geheimnis als Bearer-Token mitsenden</translation>
    </message>
    <message>
        <source>Content t&amp;ype:</source>
        <translation>Inhaltst&amp;yp:</translation>
    </message>
    <message>
        <source>Template of the message</source>
        <translation>Vorlage der Nachricht</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>Nac&amp;hricht:</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>Ein anderes Tapesift benutzt diesen Ordner. Hier kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Dem Kanal einen Namen geben.</translation>
    </message>
    <message>
        <source>There is a channel with the name %1 already.</source>
        <translation>Es gibt schon einen Kanal mit dem Namen %1.</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>a secret</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChannelPage</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>&amp;New channel</source>
        <translation>&amp;Neuer Kanal</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>Der Test ist unterwegs…</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>The channel is switched off</source>
        <translation>Der Kanal ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Sends a test message and shows what the server answers</source>
        <translation>Sendet eine Testnachricht und zeigt, was der Server antwortet</translation>
    </message>
    <message>
        <source>Its secret is missing: edit the channel and enter it</source>
        <translation>Sein Geheimnis fehlt: den Kanal bearbeiten und es eingeben</translation>
    </message>
    <message>
        <source>Its secret is missing: edit the channel and enter it.</source>
        <translation>Sein Geheimnis fehlt: den Kanal bearbeiten und es eingeben.</translation>
    </message>
    <message>
        <source>Alerts come to this desktop. Add a channel to have them on your phone or with your team: e-mail, Slack, Discord, Telegram, ntfy, or any server by webhook.</source>
        <translation>Alarme kommen auf diesen Desktop. Mit einem weiteren Kanal kommen sie auch aufs Telefon oder ins Team: per E-Mail, Slack, Discord, Telegram, ntfy oder per Webhook an einen beliebigen Server.</translation>
    </message>
    <message>
        <source>%1 did not take the test message. %2</source>
        <translation>%1 hat die Testnachricht nicht angenommen. %2</translation>
    </message>
    <message>
        <source>%1 took the test message.</source>
        <translation>%1 hat die Testnachricht angenommen.</translation>
    </message>
    <message>
        <source>%1 took the test message. Its server answered: %2</source>
        <translation>%1 hat die Testnachricht angenommen. Antwort des Servers: %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChartPanel</name>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>Show the last month</source>
        <translation>Den letzten Monat zeigen</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3M</translation>
    </message>
    <message>
        <source>Show the last three months</source>
        <translation>Die letzten drei Monate zeigen</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6M</translation>
    </message>
    <message>
        <source>Show the last six months</source>
        <translation>Die letzten sechs Monate zeigen</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>Das letzte Jahr zeigen</translation>
    </message>
    <message>
        <source>2Y</source>
        <translation>2J</translation>
    </message>
    <message>
        <source>Show the last two years</source>
        <translation>Die letzten zwei Jahre zeigen</translation>
    </message>
    <message>
        <source>5Y</source>
        <translation>5J</translation>
    </message>
    <message>
        <source>Show the last five years</source>
        <translation>Die letzten fünf Jahre zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all bars there are</source>
        <translation>Alle vorhandenen Kerzen zeigen</translation>
    </message>
    <message>
        <source>SMA 20</source>
        <translation>SMA 20</translation>
    </message>
    <message>
        <source>The average of the last 20 closes</source>
        <translation>Der Durchschnitt der letzten 20 Schlusskurse</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>The average of the last 50 closes</source>
        <translation>Der Durchschnitt der letzten 50 Schlusskurse</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>The average of the last 200 closes</source>
        <translation>Der Durchschnitt der letzten 200 Schlusskurse</translation>
    </message>
    <message>
        <source>Bollinger bands</source>
        <translation>Bollinger-Bänder</translation>
    </message>
    <message>
        <source>Two standard deviations around the average of 20 closes</source>
        <translation>Zwei Standardabweichungen um den Durchschnitt von 20 Schlusskursen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>The volume of each bar below the chart</source>
        <translation>Das Volumen jeder Kerze unter dem Chart</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>The relative strength index below the chart</source>
        <translation>Der Relative-Stärke-Index unter dem Chart</translation>
    </message>
    <message>
        <source>MACD</source>
        <translation>MACD</translation>
    </message>
    <message>
        <source>Moving average convergence and divergence below the chart</source>
        <translation>Der MACD unter dem Chart</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic scale: equal percentages are equally high (L)</source>
        <translation>Logarithmische Skala: Gleiche Prozente sind gleich hoch (L)</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>Den Chart als Bild speichern</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Choose what the chart shows</source>
        <translation>Wählen, was der Chart zeigt</translation>
    </message>
    <message>
        <source>Stop and target</source>
        <translation>Stopp und Ziel</translation>
    </message>
    <message>
        <source>Stop and target of the side that the verdict leans to</source>
        <translation>Stopp und Ziel der Seite, zu der das Urteil neigt</translation>
    </message>
    <message>
        <source>Strongest cycle</source>
        <translation>Stärkster Zyklus</translation>
    </message>
    <message>
        <source>Tops and bottoms of the strongest cycle as a wave</source>
        <translation>Hochs und Tiefs des stärksten Zyklus als Welle</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChartWidget</name>
    <message>
        <source>Price chart</source>
        <translation>Kurschart</translation>
    </message>
    <message>
        <source>No chart</source>
        <translation>Kein Chart</translation>
    </message>
    <message>
        <source>Select a symbol in the table to see its chart.</source>
        <translation>Ein Symbol in der Tabelle auswählen, um seinen Chart zu sehen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: open %2, high %3, low %4, close %5.</source>
        <translation>%1: Eröffnung %2, Hoch %3, Tief %4, Schluss %5.</translation>
    </message>
    <message>
        <source>%1, last price %2, change %3. Shown are %4 to %5.</source>
        <translation>%1, letzter Kurs %2, Veränderung %3. Gezeigt wird %4 bis %5.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ColumnFilterPopup</name>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Contains one of</source>
        <translation>Enthält eines von</translation>
    </message>
    <message>
        <source>Separate several by commas</source>
        <translation>Mehrere durch Kommas trennen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>More indicators</source>
        <translation>Weitere Indikatoren</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Deep analysis</source>
        <translation>Tiefenanalyse</translation>
    </message>
    <message>
        <source>Since the scan before</source>
        <translation>Seit dem Scan davor</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::CommandDesk</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Setting › %1</source>
        <translation>Einstellung › %1</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>The keys of all commands</source>
        <translation>Die Tasten aller Befehle</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command, symbol, setting or scanner</source>
        <translation>Befehl, Symbol, Einstellung oder Scanner finden</translation>
    </message>
    <message>
        <source>Command, symbol, setting or scanner</source>
        <translation>Befehl, Symbol, Einstellung oder Scanner</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ComparisonDialog</name>
    <message>
        <source>Compare two scans</source>
        <translation>Zwei Scans vergleichen</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Welche Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>All changes (%1)</source>
        <translation>Alle Änderungen (%1)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardDesk</name>
    <message>
        <source>%1 is not among the results that are shown. Scan its list to see it.</source>
        <translation>%1 ist nicht unter den gezeigten Ergebnissen. Scannen Sie die Liste, um das Symbol zu sehen.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardDialog</name>
    <message>
        <source>Scanner dashboard</source>
        <translation>Scanner-Dashboard</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>&amp;Jetzt ausführen</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>&amp;Schedule…</source>
        <translation>&amp;Zeitplan…</translation>
    </message>
    <message>
        <source>&amp;Backtest…</source>
        <translation>&amp;Backtest…</translation>
    </message>
    <message>
        <source>Runs the scanner once over the newest prices, on or off</source>
        <translation>Lässt den Scanner einmal über die neuesten Kurse laufen, ob ein- oder ausgeschaltet</translation>
    </message>
    <message>
        <source>When the scanner runs and how much it may find</source>
        <translation>Wann der Scanner läuft und wie viel er finden darf</translation>
    </message>
    <message>
        <source>What it would have found, and what came after</source>
        <translation>Was er gefunden hätte und was danach kam</translation>
    </message>
    <message numerus="yes">
        <source>%n scanner(s) on</source>
        <translation>
            <numerusform>%n Scanner eingeschaltet</numerusform>
            <numerusform>%n Scanner eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is off</source>
        <translation>Die Sitzung ist aus</translation>
    </message>
    <message>
        <source>Switch on the scanners you want, then start the session: they run on their schedules over the source and list of the main window.</source>
        <translation>Schalten Sie die gewünschten Scanner ein und starten Sie die Sitzung: Sie laufen nach ihren Zeitplänen über Quelle und Liste des Hauptfensters.</translation>
    </message>
    <message>
        <source>%1. Start the session: they run on their schedules over the source and list of the main window.</source>
        <translation>%1. Starten Sie die Sitzung: Sie laufen nach ihren Zeitplänen über Quelle und Liste des Hauptfensters.</translation>
    </message>
    <message>
        <source>The session is starting…</source>
        <translation>Die Sitzung beginnt…</translation>
    </message>
    <message>
        <source>The list is worked out and the scanners are set up.</source>
        <translation>Die Liste wird ermittelt, die Scanner werden eingerichtet.</translation>
    </message>
    <message>
        <source>The session is on</source>
        <translation>Die Sitzung läuft</translation>
    </message>
    <message>
        <source>No scanner is switched on: nothing runs by itself.</source>
        <translation>Kein Scanner ist eingeschaltet: Nichts läuft von selbst.</translation>
    </message>
    <message>
        <source>%1 · looking through %2 symbols</source>
        <comment>scanners on</comment>
        <translation>%1 · durchsucht werden %2 Symbole</translation>
    </message>
    <message>
        <source>The session is stopping…</source>
        <translation>Die Sitzung endet…</translation>
    </message>
    <message>
        <source>Runs that are on are ended first.</source>
        <translation>Laufende Läufe werden noch beendet.</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look at its runs and make backtests.</source>
        <translation>Ein anderes Tapesift benutzt diesen Datenordner. Hier lassen sich seine Läufe ansehen und Backtests machen.</translation>
    </message>
    <message>
        <source>S&amp;tart session</source>
        <translation>Sitzung s&amp;tarten</translation>
    </message>
    <message>
        <source>S&amp;top session</source>
        <translation>Sitzung s&amp;toppen</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>Sitzung stoppen</translation>
    </message>
    <message>
        <source>Runs the scanners that are on until you stop them</source>
        <translation>Lässt die eingeschalteten Scanner laufen, bis Sie die Sitzung stoppen</translation>
    </message>
    <message>
        <source>Ends the session; what was found stays in the lists</source>
        <translation>Beendet die Sitzung; was gefunden wurde, bleibt in den Listen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardTable</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>Was er findet</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits of all runs that are kept</source>
        <translation>Treffer aller Läufe, die aufbewahrt sind</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean time of a run</source>
        <translation>Mittlere Dauer eines Laufs</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 runs took no longer than this</source>
        <translation>95 von 100 Läufen dauerten nicht länger</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Runs that failed, took too long or did not come back</source>
        <translation>Läufe, die scheiterten, zu lange dauerten oder nicht zurückkamen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>session is off</source>
        <translation>Sitzung ist aus</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DataPage</name>
    <message>
        <source>These prices are simulated. Nobody paid them, and no real company is meant.</source>
        <translation>Diese Kurse sind simuliert. Niemand hat sie bezahlt, und keine echte Firma ist gemeint.</translation>
    </message>
    <message>
        <source>No remarks: nothing odd was found in the data.</source>
        <translation>Keine Hinweise: An den Daten war nichts auffällig.</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>Qualität der Daten</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailDesk</name>
    <message>
        <source>Loading the chart…</source>
        <translation>Chart wird geladen…</translation>
    </message>
    <message>
        <source>There is no chart</source>
        <translation>Es gibt keinen Chart</translation>
    </message>
    <message>
        <source>%1 is invented by the simulated market: no website has a chart of it.</source>
        <translation>%1 ist vom simulierten Markt erfunden: Keine Website hat einen Chart davon.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailHeader</name>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Prices that nobody paid: the market is invented.</source>
        <translation>Kurse, die niemand bezahlt hat: Der Markt ist erfunden.</translation>
    </message>
    <message>
        <source>Previous symbol</source>
        <translation>Voriges Symbol</translation>
    </message>
    <message>
        <source>Next symbol</source>
        <translation>Nächstes Symbol</translation>
    </message>
    <message>
        <source>More for this symbol</source>
        <translation>Mehr zu diesem Symbol</translation>
    </message>
    <message>
        <source>Copy all facts as text</source>
        <translation>Alle Fakten als Text kopieren</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>Den Chart als Bild speichern…</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Symbol %1</source>
        <translation>Symbol %1</translation>
    </message>
    <message>
        <source>Last price %1</source>
        <translation>Letzter Kurs %1</translation>
    </message>
    <message>
        <source>Last price, of a bar that is not closed yet</source>
        <translation>Letzter Kurs, aus einer noch nicht geschlossenen Kerze</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>Letzter Kurs</translation>
    </message>
    <message>
        <source>%1%2  %3</source>
        <comment>arrow, change, change in percent</comment>
        <translation>%1%2  %3</translation>
    </message>
    <message>
        <source>Change %1, %2</source>
        <translation>Veränderung %1, %2</translation>
    </message>
    <message>
        <source>Change against the close before</source>
        <translation>Veränderung gegen den Schlusskurs davor</translation>
    </message>
    <message>
        <source>Copy all facts as JSON</source>
        <translation>Alle Fakten als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailPane</name>
    <message>
        <source>Details of the selected symbol</source>
        <translation>Details zum ausgewählten Symbol</translation>
    </message>
    <message>
        <source>Why there is no result</source>
        <translation>Warum es kein Ergebnis gibt</translation>
    </message>
    <message>
        <source>Select a row to see why</source>
        <translation>Zeile wählen, um den Grund zu sehen</translation>
    </message>
    <message>
        <source>The chart, the reasons of the verdict, all indicators and where the numbers come from appear here.</source>
        <translation>Hier erscheinen der Chart, die Gründe des Urteils, alle Indikatoren und die Herkunft der Zahlen.</translation>
    </message>
    <message>
        <source>Facts about the symbol</source>
        <translation>Fakten zum Symbol</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data (%1)</source>
        <translation>Daten (%1)</translation>
    </message>
    <message>
        <source>Nothing odd was found in the data.</source>
        <translation>An den Daten war nichts auffällig.</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks about the data</source>
        <translation>
            <numerusform>%n Hinweis zu den Daten</numerusform>
            <numerusform>%n Hinweise zu den Daten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Scanner by formula</source>
        <translation>Scanner aus einer Formel</translation>
    </message>
    <message>
        <source>Scanner by script</source>
        <translation>Scanner aus einem Skript</translation>
    </message>
    <message>
        <source>Imported as %1.</source>
        <translation>Eingelesen als %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This scanner is %1. It is set up in its file.</source>
        <translation>Dieser Scanner ist %1. Er wird in seiner Datei eingerichtet.</translation>
    </message>
    <message>
        <source>&amp;Save as mine</source>
        <translation>Als meinen &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Import a scanner</source>
        <translation>Einen Scanner einlesen</translation>
    </message>
    <message>
        <source>Scanners (*.json *.lua)</source>
        <translation>Scanner (*.json *.lua)</translation>
    </message>
    <message>
        <source>Export the scanner</source>
        <translation>Den Scanner ausgeben</translation>
    </message>
    <message>
        <source>Lua script (*.lua)</source>
        <translation>Lua-Skript (*.lua)</translation>
    </message>
    <message>
        <source>Scanner (*.json)</source>
        <translation>Scanner (*.json)</translation>
    </message>
    <message>
        <source>A script is run by a session, not counted here.</source>
        <translation>Ein Skript läuft in einer Sitzung; hier wird es nicht gezählt.</translation>
    </message>
    <message>
        <source>Matches (%1)</source>
        <translation>Treffer (%1)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorHelp</name>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Averages and spans</source>
        <translation>Durchschnitte und Spannen</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Facts of the symbol</source>
        <translation>Angaben zum Symbol</translation>
    </message>
    <message>
        <source>Words of a signal</source>
        <translation>Wörter eines Signals</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>Kurznamen</translation>
    </message>
    <message>
        <source>: %1 to %2</source>
        <translation>: %1 bis %2</translation>
    </message>
    <message>
        <source>, left out: %1</source>
        <translation>, weggelassen: %1</translation>
    </message>
    <message>
        <source>Stands for %1.</source>
        <translation>Steht für %1.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>A bar length such as &quot;1wk&quot; may be its last argument, and [1] behind it is one bar back.</source>
        <translation>Eine Kerzenlänge wie &quot;1wk&quot; kann das letzte Argument sein, und [1] dahinter ist eine Kerze zurück.</translation>
    </message>
    <message>
        <source>Help on the name under the cursor</source>
        <translation>Hilfe zum Namen am Cursor</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>Alle Namen</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what a name means</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorHistogram</name>
    <message>
        <source>%1 of %2 symbols meet this condition</source>
        <translation>%1 von %2 Symbolen erfüllen diese Bedingung</translation>
    </message>
    <message>
        <source>, %1 warming</source>
        <translation>, %1 noch im Anlauf</translation>
    </message>
    <message>
        <source>Left against right now, in percent: %1 to %2, middle %3.</source>
        <translation>Links gegen rechts jetzt, in Prozent: %1 bis %2, Mitte %3.</translation>
    </message>
    <message>
        <source>Left side now: %1 to %2, middle %3.</source>
        <translation>Linke Seite jetzt: %1 bis %2, Mitte %3.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorList</name>
    <message>
        <source>My scanners</source>
        <translation>Meine Scanner</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <translation>%1, noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorMatches</name>
    <message>
        <source>Nothing to count yet: scan a list, and its symbols that match are counted here.</source>
        <translation>Noch nichts zu zählen: Nach einem Scan werden hier die Treffer unter seinen Symbolen gezählt.</translation>
    </message>
    <message>
        <source>%1 match so far, %2 of %3 looked at</source>
        <translation>Bisher %1 Treffer, %2 von %3 angesehen</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 treffen zu</translation>
    </message>
    <message>
        <source>, %1 warming</source>
        <translation>, %1 noch im Anlauf</translation>
    </message>
    <message>
        <source>, %1 without prices</source>
        <translation>, %1 ohne Kurse</translation>
    </message>
    <message>
        <source> – counted on the %1 bars of this scan; the scanner itself looks at %2 bars</source>
        <translation> – gezählt auf den %1-Kerzen dieses Scans; der Scanner selbst sieht %2-Kerzen an</translation>
    </message>
    <message>
        <source>Double-click a symbol to show it in the table.</source>
        <translation>Ein Doppelklick zeigt das Symbol in der Tabelle.</translation>
    </message>
    <message>
        <source>Symbols that match</source>
        <translation>Symbole, die zutreffen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorParameters</name>
    <message>
        <source>Numbers with a name, to be used in the formula.</source>
        <translation>Zahlen mit einem Namen, für die Formel.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Einen Parameter hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected parameter</source>
        <translation>Den gewählten Parameter entfernen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorScript</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorText</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>A condition, for example close &gt; sma(20)</source>
        <translation>Eine Bedingung, zum Beispiel close &gt; sma(20)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EmptyState</name>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ExclusionDialog</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ExportDesk</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>%1 konnte nicht geschrieben werden. %2</translation>
    </message>
    <message>
        <source>Export the visible rows</source>
        <translation>Die sichtbaren Zeilen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>TradingView list (*.txt)</source>
        <translation>TradingView-Liste (*.txt)</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>Den Chart als Bild speichern</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FactGroup</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Einlaufend</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n symbols have no result.</source>
        <translation>
            <numerusform>%n Symbol hat kein Ergebnis.</numerusform>
            <numerusform>%n Symbole haben kein Ergebnis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a symbol to read why it has no result.</source>
        <translation>Ein Symbol auswählen, um zu lesen, warum es kein Ergebnis hat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>symbol: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Retry these (%1)</source>
        <translation>Erneut versuchen (%1)</translation>
    </message>
    <message>
        <source>Retry these</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Another try would not change these.</source>
        <translation>Ein neuer Versuch würde hier nichts ändern.</translation>
    </message>
    <message>
        <source>Scans these symbols again in a run of its own. The other results stay.</source>
        <translation>Scannt diese Symbole noch einmal in einem eigenen Lauf. Die anderen Ergebnisse bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times.</source>
        <translation>
            <numerusform>%n-mal versucht.</numerusform>
            <numerusform>%n-mal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The first error: %2</source>
        <translation>%1 Der erste Fehler: %2</translation>
    </message>
    <message>
        <source>Retry %1: %2</source>
        <comment>count: outcome</comment>
        <translation>%1 wiederholen: %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureFilter</name>
    <message>
        <source>%1 %2</source>
        <comment>outcome, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureView</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>Technical cause</source>
        <translation>Technische Ursache</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Kein Ergebnis: %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FoldHeader</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open. Press to fold it.</source>
        <translation>Aufgeklappt. Drücken klappt zu.</translation>
    </message>
    <message>
        <source>Folded. Press to open it.</source>
        <translation>Zugeklappt. Drücken klappt auf.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelBar</name>
    <message>
        <source>Show what was left out, rule by rule</source>
        <translation>Zeigen, was ausgelassen wurde, Regel für Regel</translation>
    </message>
    <message>
        <source>Filter: %1 of %2 symbols are left</source>
        <translation>Filter: %1 von %2 Symbolen sind übrig</translation>
    </message>
    <message>
        <source>Show the symbols that this rule left out</source>
        <translation>Die Symbole zeigen, die diese Regel ausgelassen hat</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelDialog</name>
    <message>
        <source>Nothing was left out of this scan.</source>
        <translation>Aus diesem Scan wurde nichts ausgelassen.</translation>
    </message>
    <message>
        <source>%1: the filter left %2 out</source>
        <translation>%1: Der Filter hat %2 ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes these symbols the list to scan. Symbols you type are all scanned.</source>
        <translation>Macht diese Symbole zur Liste des Scans. Eingetippte Symbole werden alle gescannt.</translation>
    </message>
    <message>
        <source>Type a symbol to read why it is not among the results.</source>
        <translation>Tippen Sie ein Symbol ein, um zu lesen, warum es nicht unter den Ergebnissen ist.</translation>
    </message>
    <message>
        <source>Rules of the filter and how the symbol stands to them</source>
        <translation>Regeln des Filters und wie das Symbol zu ihnen steht</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::HistoryDesk</name>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>Ein anderes Tapesift benutzt diesen Ordner.</translation>
    </message>
    <message>
        <source>Wait until the scan has ended.</source>
        <translation>Warten, bis der Scan beendet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) deleted.</source>
        <translation>
            <numerusform>%n Scan gelöscht.</numerusform>
            <numerusform>%n Scans gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Kept scans</source>
        <translation>Aufbewahrte Scans</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Scan &amp;again</source>
        <translation>&amp;Erneut scannen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Select two scans: what entered, left, changed its signal or its rank</source>
        <translation>Zwei Scans auswählen: was dazukam, wegfiel, sein Signal oder seinen Rang änderte</translation>
    </message>
    <message>
        <source>A new scan with the same settings, with the prices of now</source>
        <translation>Ein neuer Scan mit denselben Einstellungen und den Kursen von jetzt</translation>
    </message>
    <message>
        <source>Pinned scans are kept whatever the rules below say</source>
        <translation>Angeheftete Scans bleiben, was auch immer die Regeln unten sagen</translation>
    </message>
    <message>
        <source>&amp;Keep finished scans:</source>
        <translation>Fertige Scans &amp;behalten:</translation>
    </message>
    <message>
        <source>up to &amp;megabytes:</source>
        <translation>bis zu &amp;Megabyte:</translation>
    </message>
    <message>
        <source>The oldest go after the next scan; pinned and unfinished ones stay.</source>
        <translation>Die ältesten gehen nach dem nächsten Scan; angeheftete und unfertige bleiben.</translation>
    </message>
    <message>
        <source>The database takes %1, of which %2 are free.</source>
        <translation>Die Datenbank belegt %1, davon sind %2 frei.</translation>
    </message>
    <message>
        <source>The database takes %1.</source>
        <translation>Die Datenbank belegt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are kept.</source>
        <translation>
            <numerusform>%n Scan ist aufbewahrt.</numerusform>
            <numerusform>%n Scans sind aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Lö&amp;sen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::KeyField</name>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Keep in the system&apos;s key store</source>
        <translation>Im Schlüsselspeicher des Systems behalten</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>The key is kept encrypted by the desktop, never in a file of Tapesift</source>
        <translation>Der Desktop bewahrt den Schlüssel verschlüsselt auf, nie steht er in einer Datei von Tapesift</translation>
    </message>
    <message>
        <source>The key is forgotten when Tapesift ends</source>
        <translation>Der Schlüssel ist vergessen, wenn Tapesift endet</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Removes the key from Tapesift and from the system&apos;s key store</source>
        <translation>Entfernt den Schlüssel aus Tapesift und aus dem Schlüsselspeicher des Systems</translation>
    </message>
    <message>
        <source>Forget the key %1</source>
        <translation>Den Schlüssel %1 vergessen</translation>
    </message>
    <message>
        <source>%1 of the environment: %2</source>
        <translation>%1 aus der Umgebung: %2</translation>
    </message>
    <message>
        <source>In the system&apos;s key store: %1</source>
        <translation>Im Schlüsselspeicher des Systems: %1</translation>
    </message>
    <message>
        <source>For this session: %1</source>
        <translation>Für diese Sitzung: %1</translation>
    </message>
    <message>
        <source>Missing. Paste it here, or set the environment variable %1.</source>
        <translation>Fehlt. Fügen Sie ihn hier ein, oder setzen Sie die Umgebungsvariable %1.</translation>
    </message>
    <message>
        <source>Missing. Paste it here for this session, or set the environment variable %1.</source>
        <translation>Fehlt. Fügen Sie ihn hier für diese Sitzung ein, oder setzen Sie die Umgebungsvariable %1.</translation>
    </message>
    <message>
        <source>The system&apos;s key store still has the key: %1</source>
        <translation>Der Schlüsselspeicher des Systems hat den Schlüssel noch: %1</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not take the key, so it holds for this session only: %1</source>
        <translation>Der Schlüsselspeicher des Systems hat den Schlüssel nicht angenommen, er gilt also nur für diese Sitzung: %1</translation>
    </message>
    <message>
        <source>Paste %1 here</source>
        <translation>%1 hier einfügen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::KeysPage</name>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Normally</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>S&amp;tandard</translation>
    </message>
    <message>
        <source>&amp;All defaults</source>
        <translation>Alle auf Stan&amp;dard</translation>
    </message>
    <message>
        <source>Choose a command, press the new keys in the field, then Set.</source>
        <translation>Einen Befehl wählen, im Feld die neuen Tasten drücken, dann Setzen.</translation>
    </message>
    <message>
        <source>%1 is on &quot;%2&quot;, which would lose it.</source>
        <translation>%1 gehört zu „%2“ und ginge dort verloren.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::LeftDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Symbols that left</source>
        <translation>Symbole, die fort sind</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Signal before</source>
        <translation>Signal davor</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the list, one symbol a line</source>
        <translation>Kopiert die Liste, ein Symbol je Zeile</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No symbol has left since the scan before.</source>
        <translation>Seit dem Scan davor ist kein Symbol fort.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) had a result in the scan before, and have none now.</source>
        <translation>
            <numerusform>%n Symbol hatte im Scan davor ein Ergebnis und hat jetzt keines.</numerusform>
            <numerusform>%n Symbole hatten im Scan davor ein Ergebnis und haben jetzt keines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListDialog</name>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>none, or a path such as US/Tech</source>
        <translation>keiner, oder ein Pfad wie US/Tech</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListTree</name>
    <message>
        <source>Watchlists</source>
        <translation>Watchlists</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDesk</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left out.</source>
        <translation>
            <numerusform>%n Paar ausgelassen.</numerusform>
            <numerusform>%n Paare ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Add to list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
    <message>
        <source>Scan this list</source>
        <translation>Diese Liste scannen</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <translation>Umbenennen oder verschieben…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add all of</source>
        <translation>Alle hinzufügen aus</translation>
    </message>
    <message>
        <source>Keep only what is also in</source>
        <translation>Nur behalten, was auch steht in</translation>
    </message>
    <message>
        <source>Take out what is in</source>
        <translation>Herausnehmen, was steht in</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>„%1“: %2.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s): %1.</source>
        <translation>
            <numerusform>%n Symbol: %1.</numerusform>
            <numerusform>%n Symbole: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>Meine Liste</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is made with %n symbol(s).</source>
        <translation>
            <numerusform>„%1“ ist mit %n Symbol angelegt.</numerusform>
            <numerusform>„%1“ ist mit %n Symbolen angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename or move the list</source>
        <translation>Liste umbenennen oder verschieben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Note of “%1”</source>
        <translation>Notiz zu „%1“</translation>
    </message>
    <message>
        <source>What this list is for:</source>
        <translation>Wofür diese Liste ist:</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>“%1” is imported.</source>
        <translation>„%1“ ist importiert.</translation>
    </message>
    <message>
        <source>List of another program</source>
        <translation>Liste eines anderen Programms</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tls *.json)</source>
        <translation>Listen (*.txt *.csv *.tls *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>TradingView…</source>
        <translation>TradingView…</translation>
    </message>
    <message>
        <source>TradingView list (*.txt)</source>
        <translation>TradingView-Liste (*.txt)</translation>
    </message>
    <message>
        <source>Interactive Brokers…</source>
        <translation>Interactive Brokers…</translation>
    </message>
    <message>
        <source>Interactive Brokers (*.csv)</source>
        <translation>Interactive Brokers (*.csv)</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>Reiner Text…</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Reiner Text (*.txt)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Everything, for Tapesift…</source>
        <translation>Alles, für Tapesift…</translation>
    </message>
    <message>
        <source>Tapesift list (*.json)</source>
        <translation>Tapesift-Liste (*.json)</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDock</name>
    <message>
        <source>Watchlists</source>
        <translation>Watchlists</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Close the watchlists</source>
        <translation>Watchlists schließen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>No lists yet. Make one, import one from TradingView, Interactive Brokers, Finviz or a file, or select rows of the results and choose “Add to list”.</source>
        <translation>Noch keine Listen. Eine anlegen, eine aus TradingView, Interactive Brokers, Finviz oder einer Datei importieren oder Zeilen der Ergebnisse auswählen und „Zur Liste hinzufügen“ wählen.</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
    <message>
        <source>Symbols of the list</source>
        <translation>Symbole der Liste</translation>
    </message>
    <message>
        <source>Scan this list</source>
        <translation>Diese Liste scannen</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n Symbol</numerusform>
            <numerusform>%n Symbole</numerusform>
        </translation>
    </message>
    <message>
        <source>The note of %1 is saved.</source>
        <translation>Die Notiz zu %1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::LogPage</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Delivery log</source>
        <translation>Zustellprotokoll</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Alert, symbol, channel or answer</source>
        <translation>Alarm, Symbol, Kanal oder Antwort</translation>
    </message>
    <message>
        <source>State of the deliveries</source>
        <translation>Status der Zustellungen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>Jetzt &amp;erneut versuchen</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Tries at once what waits or was refused</source>
        <translation>Versucht sofort, was wartet oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Nächster Versuch: %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Here stands what went to which channel, and what its server answered. Alerts are looked at after each scan; the first one only tells where everything stands.</source>
        <translation>Hier steht, was an welchen Kanal ging und was dessen Server antwortete. Alarme werden nach jedem Scan geprüft; der erste hält nur fest, wo alles steht.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No delivery matches the filter.</source>
        <translation>Keine Zustellung passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::MainWindow</name>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look, but not scan.</source>
        <translation>Ein anderes Tapesift benutzt diesen Datenordner. Hier lässt sich ansehen, aber nicht scannen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) will be left out of the next scans.</source>
        <translation>
            <numerusform>%n Symbol bleibt in den nächsten Scans außen vor.</numerusform>
            <numerusform>%n Symbole bleiben in den nächsten Scans außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Symbols can be chosen once no scan is running.</source>
        <translation>Symbole lassen sich wählen, sobald kein Scan läuft.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::NoteList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::PalettePreview</name>
    <message>
        <source>Preview of the price colours</source>
        <translation>Vorschau der Kursfarben</translation>
    </message>
    <message>
        <source>▲ rising</source>
        <translation>▲ steigend</translation>
    </message>
    <message>
        <source>▼ falling</source>
        <translation>▼ fallend</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ProvidersDialog</name>
    <message>
        <source>sip: the whole market, after 15 minutes</source>
        <translation>sip: der ganze Markt, nach 15 Minuten</translation>
    </message>
    <message>
        <source>iex: one exchange, of the moment</source>
        <translation>iex: eine Börse, aktuell</translation>
    </message>
    <message>
        <source>For splits</source>
        <translation>Um Splits</translation>
    </message>
    <message>
        <source>For splits and dividends</source>
        <translation>Um Splits und Dividenden</translation>
    </message>
    <message>
        <source>None: as traded</source>
        <translation>Keine: wie gehandelt</translation>
    </message>
    <message>
        <source>Once a bar has closed since</source>
        <translation>Sobald seitdem eine Kerze geschlossen hat</translation>
    </message>
    <message>
        <source>After a fixed time for each interval</source>
        <translation>Nach einer festen Zeit je Intervall</translation>
    </message>
    <message>
        <source>Get a key at %1</source>
        <translation>Schlüssel bei %1 holen</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ReasonList</name>
    <message>
        <source>%1 It adds %2 to the score.</source>
        <translation>%1 Das trägt %2 zum Score bei.</translation>
    </message>
    <message>
        <source>What the sign adds to the score, which lies between −1 (sell) and +1 (buy).</source>
        <translation>Was das Anzeichen zum Score beiträgt, der zwischen −1 (Verkauf) und +1 (Kauf) liegt.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultDelegate</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>median change</source>
        <translation>Median der Veränderung</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultHeader</name>
    <message>
        <source>Click to sort. Shift+click to sort by a further column.</source>
        <translation>Klick sortiert. Umschalt+Klick sortiert nach einer weiteren Spalte.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultTableView</name>
    <message>
        <source>Results table</source>
        <translation>Ergebnistabelle</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Why this signal?</source>
        <translation>Warum dieses Signal?</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n rows</source>
        <translation>
            <numerusform>%n Zeile kopieren</numerusform>
            <numerusform>%n Zeilen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy symbol</source>
        <translation>Symbol kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n symbols</source>
        <translation>
            <numerusform>%n Symbol kopieren</numerusform>
            <numerusform>%n Symbole kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude %1 from next scans</source>
        <translation>%1 aus künftigen Scans ausschließen</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n symbols from next scans</source>
        <translation>
            <numerusform>%n Symbol aus künftigen Scans ausschließen</numerusform>
            <numerusform>%n Symbole aus künftigen Scans ausschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Columns of the results</source>
        <translation>Spalten der Ergebnisse</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort by this column as &amp;well</source>
        <translation>&amp;Zusätzlich nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>&amp;Filter by this column…</source>
        <translation>Nach dieser Spalte &amp;filtern…</translation>
    </message>
    <message>
        <source>&amp;Clear the filter of this column</source>
        <translation>Filter dieser Spalte &amp;löschen</translation>
    </message>
    <message>
        <source>C&amp;olour by value</source>
        <translation>Nach &amp;Wert färben</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach lin&amp;ks schieben</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts schieben</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Diese Spalte ausblen&amp;den</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>&amp;Spalten wählen…</translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation>Gruppe auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Why is a symbol missing?</source>
        <translation>Warum fehlt ein Symbol?</translation>
    </message>
    <message>
        <source>Chart on TradingView</source>
        <translation>Chart bei TradingView</translation>
    </message>
    <message>
        <source>Chart on Yahoo Finance</source>
        <translation>Chart bei Yahoo Finance</translation>
    </message>
    <message>
        <source>Alert for %1…</source>
        <translation>Alarm für %1…</translation>
    </message>
    <message numerus="yes">
        <source>Alert for %n symbols…</source>
        <translation>
            <numerusform>Alarm für %n Symbol…</numerusform>
            <numerusform>Alarm für %n Symbole…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Filter: apple, rsi&lt;30, signal:buy</source>
        <translation>Filter: apple, rsi&lt;30, signal:buy</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Export the visible rows</source>
        <translation>Die sichtbaren Zeilen exportieren</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>Kauf %1</translation>
    </message>
    <message>
        <source>Buy and Strong Buy</source>
        <translation>Kauf und Starker Kauf</translation>
    </message>
    <message>
        <source>Neutral %1</source>
        <translation>Neutral %1</translation>
    </message>
    <message>
        <source>Neither up nor down</source>
        <translation>Weder aufwärts noch abwärts</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>Verkauf %1</translation>
    </message>
    <message>
        <source>Sell and Strong Sell</source>
        <translation>Verkauf und Starker Verkauf</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>%1 was scanned but has no result: %2.</source>
        <translation>%1 wurde gescannt, hat aber kein Ergebnis: %2.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Grund zeigen</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n result(s) meets “%1”.</source>
        <translation>
            <numerusform>Das %n Ergebnis erfüllt „%1“ nicht.</numerusform>
            <numerusform>Keines der %n Ergebnisse erfüllt „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Words are looked for in symbol, name, sector and exchange.
rsi&lt;30, change%&gt;2, volume&gt;1M, score&gt;70, rr&gt;=2, rs&gt;90 compare numbers.
signal:buy, regime:bull, sector:tech, status:forming choose; a minus in front turns it round.
changed:entered, changed:flipped, changed:moved compare with the scan before.</source>
        <translation>Wörter werden in Symbol, Name, Branche und Börse gesucht.
rsi&lt;30, change%&gt;2, volume&gt;1M, score&gt;70, rr&gt;=2, rs&gt;90 vergleichen Zahlen.
signal:buy, regime:bull, sector:tech, status:forming wählen aus; ein Minus davor kehrt es um.
changed:entered, changed:flipped, changed:moved vergleichen mit dem Scan davor.</translation>
    </message>
    <message>
        <source>Columns and views</source>
        <translation>Spalten und Ansichten</translation>
    </message>
    <message>
        <source>Columns and views: %1</source>
        <translation>Spalten und Ansichten: %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RiskEditor</name>
    <message>
        <source>The size of your account, in the currency of the price</source>
        <translation>Die Größe des Kontos, in der Währung des Kurses</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The share of the account that the trade may lose at the stop</source>
        <translation>Der Anteil des Kontos, den der Trade am Stopp verlieren darf</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleCondition</name>
    <message>
        <source>What has to happen</source>
        <translation>Was geschehen muss</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Neues Signal</translation>
    </message>
    <message>
        <source>to any other signal</source>
        <translation>auf irgendein anderes Signal</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>a signal</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Direction of the move</source>
        <translation>Richtung der Bewegung</translation>
    </message>
    <message>
        <source>up or down by</source>
        <translation>auf- oder abwärts um</translation>
    </message>
    <message>
        <source>up by</source>
        <translation>aufwärts um</translation>
    </message>
    <message>
        <source>down by</source>
        <translation>abwärts um</translation>
    </message>
    <message>
        <source>Size of the move</source>
        <translation>Größe der Bewegung</translation>
    </message>
    <message>
        <source>Direction of the cross</source>
        <translation>Richtung der Kreuzung</translation>
    </message>
    <message>
        <source>from either side</source>
        <translation>in beliebiger Richtung</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>Level of the price</source>
        <translation>Kursmarke</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>There is no scanner to choose.</source>
        <translation>Es gibt keinen Scanner zur Wahl.</translation>
    </message>
    <message>
        <source>Say how far it has to move.</source>
        <translation>Angeben, wie weit er sich bewegen muss.</translation>
    </message>
    <message>
        <source>Say which price has to be crossed.</source>
        <translation>Angeben, welcher Kurs gekreuzt werden muss.</translation>
    </message>
    <message>
        <source>% since it was told of or seen first</source>
        <translation>% seit der letzten Meldung oder dem ersten Stand</translation>
    </message>
    <message>
        <source>points since it was told of or seen first</source>
        <translation>Punkte seit der letzten Meldung oder dem ersten Stand</translation>
    </message>
    <message>
        <source>Write the formula that has to become true.</source>
        <translation>Die Formel schreiben, die wahr werden muss.</translation>
    </message>
    <message>
        <source>For example: close &gt; sma(20) and relvol(20) &gt;= 1.5. Ctrl+Space offers names.</source>
        <translation>Zum Beispiel: close &gt; sma(20) and relvol(20) &gt;= 1.5. Strg+Leertaste bietet Namen an.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleDialog</name>
    <message>
        <source>New alert</source>
        <translation>Neuer Alarm</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Name of the alert</source>
        <translation>Name des Alarms</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Tell me when:</source>
        <translation>Melden, wenn:</translation>
    </message>
    <message>
        <source>Symbols:</source>
        <translation>Symbole:</translation>
    </message>
    <message>
        <source>WHERE TO</source>
        <translation>WOHIN</translation>
    </message>
    <message>
        <source>Channels:</source>
        <translation>Kanäle:</translation>
    </message>
    <message>
        <source>&amp;Sound:</source>
        <translation>&amp;Ton:</translation>
    </message>
    <message>
        <source>HOW OFTEN</source>
        <translation>WIE OFT</translation>
    </message>
    <message>
        <source>Every symbol that is scanned</source>
        <translation>Jedes Symbol, das gescannt wird</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>Diese:</translation>
    </message>
    <message>
        <source>Symbols of the alert</source>
        <translation>Symbole des Alarms</translation>
    </message>
    <message>
        <source>AAPL, MSFT</source>
        <translation>AAPL, MSFT</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei…</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>Ton wählen</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.oga *.ogg *.flac)</source>
        <translation>Töne (*.wav *.oga *.ogg *.flac)</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>Ein anderes Tapesift benutzt diesen Ordner. Hier kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>Say which symbols, or choose every symbol.</source>
        <translation>Symbole angeben oder jedes Symbol wählen.</translation>
    </message>
    <message>
        <source>Choose a channel or a sound, else nobody would hear of it.</source>
        <translation>Einen Kanal oder einen Ton wählen, sonst erfährt niemand davon.</translation>
    </message>
    <message>
        <source>The expiry lies in the past.</source>
        <translation>Der Ablauf liegt in der Vergangenheit.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleLimits</name>
    <message>
        <source>&amp;Cool-down:</source>
        <translation>S&amp;perrzeit:</translation>
    </message>
    <message>
        <source>&amp;Quiet hours:</source>
        <translation>&amp;Ruhezeiten:</translation>
    </message>
    <message>
        <source>One message for all symbols of a scan</source>
        <translation>Eine Nachricht für alle Symbole eines Scans</translation>
    </message>
    <message>
        <source>&quot;14 new, top 5&quot; in place of fourteen messages</source>
        <translation>„14 neu, die besten 5“ statt vierzehn Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Digest:</source>
        <translation>Sa&amp;mmelmeldung:</translation>
    </message>
    <message>
        <source>E&amp;xpiry:</source>
        <translation>Ab&amp;lauf:</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Sperrzeit</translation>
    </message>
    <message>
        <source>none</source>
        <comment>cool-down</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Unit of the cool-down</source>
        <translation>Einheit der Sperrzeit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>for each symbol by itself</source>
        <translation>für jedes Symbol einzeln</translation>
    </message>
    <message>
        <source>Hold back, and tell as one digest afterwards</source>
        <translation>Zurückhalten und danach als eine Sammelmeldung senden</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Time zone of the quiet hours</source>
        <translation>Zeitzone der Ruhezeiten</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one time to another</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>The rule ends at</source>
        <translation>Die Regel endet am</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RulePage</name>
    <message>
        <source>sound</source>
        <comment>a channel</comment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>&amp;New alert…</source>
        <translation>&amp;Neuer Alarm…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>New alert…</source>
        <translation>Neuer Alarm…</translation>
    </message>
    <message>
        <source>No alerts yet</source>
        <translation>Noch keine Alarme</translation>
    </message>
    <message>
        <source>An alert tells you when something happens in a scan: a price crosses a level, a signal flips, a scanner finds a symbol. Make one here, or choose &quot;Alert…&quot; in the menu of a result.</source>
        <translation>Ein Alarm meldet, wenn in einem Scan etwas geschieht: Ein Kurs kreuzt eine Marke, ein Signal dreht, ein Scanner findet ein Symbol. Hier einen anlegen oder im Menü eines Ergebnisses „Alarm…“ wählen.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleTable</name>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Tells when</source>
        <translation>Meldet, wenn</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanDesk</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cancel the scan?</source>
        <translation>Den Scan abbrechen?</translation>
    </message>
    <message>
        <source>What is done is kept, and you can resume the scan later.</source>
        <translation>Was fertig ist, bleibt erhalten, und der Scan lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Cancel scan</source>
        <translation>Scan abbrechen</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Weiter scannen</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Grund zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This scan is not complete: %1 symbols are done and saved.</source>
        <translation>Scan unvollständig: %1 Symbolen sind gespeichert.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Fortsetzen (%1)</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Scan the simulated market</source>
        <translation>Simulierten Markt scannen</translation>
    </message>
    <message>
        <source>Choose a price folder…</source>
        <translation>Kursordner wählen…</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>Ein anderes Tapesift benutzt diesen Ordner.</translation>
    </message>
    <message>
        <source>A scan is running. Retry once it has ended.</source>
        <translation>Ein Scan läuft. Nach seinem Ende erneut versuchen.</translation>
    </message>
    <message>
        <source>This scan is not complete. Resume it first.</source>
        <translation>Dieser Scan ist nicht vollständig. Zuerst fortsetzen.</translation>
    </message>
    <message>
        <source>Providers…</source>
        <translation>Anbieter…</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanRail</name>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation>Nichts ausgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) left out</source>
        <translation>
            <numerusform>%n Symbol ausgeschlossen</numerusform>
            <numerusform>%n Symbole ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Scan Now</source>
        <translation>Jetzt scannen</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Scan läuft…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Invented prices of %1. Good for a first look.</source>
        <translation>Erfundene Kurse: %1. Gut für einen ersten Blick.</translation>
    </message>
    <message>
        <source>File of rules…</source>
        <translation>Datei mit Regeln…</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanStrip</name>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird fertiggestellt…</translation>
    </message>
    <message>
        <source>Stopping, what is done is kept…</source>
        <translation>Wird beendet, Fertiges bleibt…</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>Noch kein Scan</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Interrupted at %1</source>
        <translation>Unterbrochen bei %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Beendet bei %1</translation>
    </message>
    <message>
        <source>Press Scan Now to see which symbols stand out.</source>
        <translation>„Jetzt scannen“ zeigt, welche Symbole herausragen.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Show all results</source>
        <translation>Alle Ergebnisse zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SessionPlanDialog</name>
    <message>
        <source>once a day</source>
        <translation>einmal am Tag</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <translation>Zeitplan von %1</translation>
    </message>
    <message>
        <source>&amp;Run by itself while a session is on</source>
        <translation>Von &amp;selbst laufen, solange eine Sitzung läuft</translation>
    </message>
    <message>
        <source>Also run &amp;30 minutes before the open</source>
        <translation>Auch &amp;30 Minuten vor der Eröffnung laufen</translation>
    </message>
    <message>
        <source>leave the run out</source>
        <translation>den Lauf auslassen</translation>
    </message>
    <message>
        <source>run at the next open</source>
        <translation>zur nächsten Eröffnung laufen</translation>
    </message>
    <message>
        <source>run all the same</source>
        <translation>trotzdem laufen</translation>
    </message>
    <message>
        <source>catch up once</source>
        <translation>einmal nachholen</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>&amp;How often:</source>
        <translation>&amp;Wie oft:</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>Bis:</translation>
    </message>
    <message>
        <source>On:</source>
        <translation>An:</translation>
    </message>
    <message>
        <source>&amp;Exchange closed:</source>
        <translation>&amp;Börse geschlossen:</translation>
    </message>
    <message>
        <source>Runs &amp;missed asleep:</source>
        <translation>&amp;Verschlafene Läufe:</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>On a day when the exchange is closed</source>
        <translation>An einem Tag, an dem die Börse geschlossen ist</translation>
    </message>
    <message>
        <source>Runs that the computer slept through</source>
        <translation>Läufe, die der Computer verschlafen hat</translation>
    </message>
    <message>
        <source>First run at</source>
        <translation>Erster Lauf um</translation>
    </message>
    <message>
        <source>Last run at</source>
        <translation>Letzter Lauf um</translation>
    </message>
    <message>
        <source>Take at most so many hits of a run</source>
        <translation>Höchstens so viele Treffer eines Laufs nehmen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Stop a run after so many seconds</source>
        <translation>Einen Lauf nach so vielen Sekunden abbrechen</translation>
    </message>
    <message>
        <source>&amp;Take at most (best by score):</source>
        <translation>&amp;Höchstens nehmen (die besten):</translation>
    </message>
    <message>
        <source>&amp;Stop a run after:</source>
        <translation>Lauf abbrechen n&amp;ach:</translation>
    </message>
    <message>
        <source>at this time, not at the open</source>
        <translation>um diese Zeit, nicht zur Eröffnung</translation>
    </message>
    <message>
        <source>at this time, not at the close</source>
        <translation>um diese Zeit, nicht zum Schluss</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>alle %1 Stunden</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>alle %1 Minuten</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SessionTabs</name>
    <message>
        <source>your list</source>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <comment>after so many</comment>
        <translation>
            <numerusform>%n Handelstag</numerusform>
            <numerusform>%n Handelstagen</numerusform>
        </translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Mean return of the hits from the first close at or after they were found, %1 later</source>
        <translation>Mittlere Rendite der Treffer ab dem ersten Schlusskurs, zu dem sie gefunden waren, %1 später</translation>
    </message>
    <message>
        <source>vs list</source>
        <translation>zur Liste</translation>
    </message>
    <message>
        <source>How much more that is than the mean of all symbols of the list over the same days</source>
        <translation>Wie viel mehr das ist als das Mittel aller Symbole der Liste über dieselben Tage</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>Hits whose outcome is known already</source>
        <translation>Treffer, deren Ausgang schon bekannt ist</translation>
    </message>
    <message>
        <source>What the scanners found and did</source>
        <translation>Was die Scanner fanden und taten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nothing has been found yet</source>
        <translation>Noch wurde nichts gefunden</translation>
    </message>
    <message>
        <source>Switch scanners on and start the session, or choose one and press Run now. What they find is listed here, newest first.</source>
        <translation>Schalten Sie Scanner ein und starten Sie die Sitzung, oder wählen Sie einen und drücken Sie „Jetzt ausführen“. Was sie finden, steht hier, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Also found by</source>
        <translation>Auch gefunden von</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>The session has no symbols yet</source>
        <translation>Die Sitzung hat noch keine Symbole</translation>
    </message>
    <message>
        <source>A symbol that a scanner finds joins the session while it runs, with the scanner that found it, when and why.</source>
        <translation>Ein Symbol, das ein Scanner findet, kommt während der Sitzung hinzu: mit dem Scanner, der es fand, wann und warum.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Symbols that were not in the session before</source>
        <translation>Symbole, die vorher nicht in der Sitzung waren</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No scanner has run yet</source>
        <translation>Noch ist kein Scanner gelaufen</translation>
    </message>
    <message>
        <source>Each run is kept with what it found and how long it took.</source>
        <translation>Jeder Lauf wird aufbewahrt: was er fand und wie lange er dauerte.</translation>
    </message>
    <message>
        <source>The outcome could not be worked out</source>
        <translation>Der Ausgang ließ sich nicht ermitteln</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Working out what came after the hits…</source>
        <translation>Was nach den Treffern kam, wird ermittelt…</translation>
    </message>
    <message>
        <source>No hits to look back on yet</source>
        <translation>Noch keine Treffer zum Zurückblicken</translation>
    </message>
    <message>
        <source>Once scanners have found something, you see here what became of it after 1, 5 and 20 sessions.</source>
        <translation>Sobald Scanner etwas gefunden haben, sehen Sie hier, was nach 1, 5 und 20 Handelstagen daraus wurde.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>what became of hits</comment>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingRow</name>
    <message>
        <source>Bring the default back</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Bring the default of &quot;%1&quot; back</source>
        <translation>Standard von „%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>In settings.json: %1</source>
        <translation>In settings.json: %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingsDesk</name>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Language and size change with the next start.</source>
        <translation>Sprache und Größe ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The settings of %1 hold.</source>
        <translation>Es gelten die Einstellungen aus %1.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen ausgeben</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen einlesen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search: name, explanation or key</source>
        <translation>Suchen: Name, Erklärung oder Schlüssel</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>E&amp;inlesen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>A&amp;usgeben…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>All commands have their own keys again.</source>
        <translation>Alle Befehle haben wieder ihre eigenen Tasten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has its default again.</source>
        <translation>„%1“ hat wieder seinen Standard.</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>All settings have their defaults again.</source>
        <translation>Alle Einstellungen haben wieder ihren Standard.</translation>
    </message>
    <message>
        <source>The settings of before are back.</source>
        <translation>Die Einstellungen von vorher sind zurück.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SetupFiles</name>
    <message>
        <source>Folder with one CSV file for each symbol</source>
        <translation>Ordner mit einer CSV-Datei je Symbol</translation>
    </message>
    <message>
        <source>CSV file with a symbol column</source>
        <translation>CSV-Datei mit einer Spalte „symbol“</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-Dateien (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List of symbols to scan</source>
        <translation>Liste der zu scannenden Symbole</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tls)</source>
        <translation>Listen (*.txt *.csv *.tls)</translation>
    </message>
    <message>
        <source>File of filter rules</source>
        <translation>Datei mit Filterregeln</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ShortcutKeeper</name>
    <message>
        <source>Keys without Ctrl, Alt or Meta are for typing and for moving through the table.</source>
        <translation>Tasten ohne Strg, Alt oder Meta sind zum Tippen und zum Bewegen in der Tabelle da.</translation>
    </message>
    <message>
        <source>%1 is given to “%2” and to “%3” in the settings: “%3” has no keys until others are chosen.</source>
        <translation>%1 steht in den Einstellungen bei „%2“ und bei „%3“: „%3“ hat keine Tasten, bis andere gewählt sind.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ShortcutSheet</name>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>List of keyboard shortcuts</source>
        <translation>Liste der Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::StatusLine</name>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Last scan: %1</source>
        <translation>Letzter Scan: %1</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>Unverändert: %1</translation>
    </message>
    <message>
        <source>Cache: %1 %</source>
        <translation>Cache: %1 %</translation>
    </message>
    <message>
        <source>Results taken over unchanged: %1
Prices from the cache: %2
Prices from the source: %3</source>
        <translation>Unverändert übernommene Ergebnisse: %1
Kurse aus dem Cache: %2
Kurse aus der Quelle: %3</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TableDesk</name>
    <message>
        <source>Name of the view:</source>
        <translation>Name der Ansicht:</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>The view was not saved. It needs a name, and there can be %1 views at most.</source>
        <translation>Die Ansicht wurde nicht gespeichert. Sie braucht einen Namen, und es kann höchstens %1 Ansichten geben.</translation>
    </message>
    <message>
        <source>The view “%1” was replaced.</source>
        <translation>Die Ansicht „%1“ wurde ersetzt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>The view keeps its name: another one is called “%1”, or the name is empty.</source>
        <translation>Die Ansicht behält ihren Namen: Eine andere heißt schon „%1“, oder der Name ist leer.</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>Die Ansicht „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TableMenu</name>
    <message>
        <source>Results &amp;table</source>
        <translation>Ergebnis&amp;tabelle</translation>
    </message>
    <message>
        <source>&amp;Lowest, median and highest</source>
        <translation>&amp;Minimum, Median und Maximum</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>&amp;Spalten wählen…</translation>
    </message>
    <message>
        <source>Another choice of columns becomes the set Custom</source>
        <translation>Eine andere Wahl der Spalten wird zum Satz Eigene</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>&amp;Sektor</translation>
    </message>
    <message>
        <source>S&amp;ignal</source>
        <translation>S&amp;ignal</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alle &amp;aufklappen</translation>
    </message>
    <message>
        <source>Colour by &amp;value</source>
        <translation>Nach &amp;Wert färben</translation>
    </message>
    <message>
        <source>&amp;All columns of numbers</source>
        <translation>&amp;Alle Zahlenspalten</translation>
    </message>
    <message>
        <source>The highest numbers of a column in the colour of rising prices, the lowest in that of falling ones</source>
        <translation>Die höchsten Zahlen einer Spalte in der Farbe steigender Kurse, die niedrigsten in der fallender</translation>
    </message>
    <message>
        <source>&amp;No column</source>
        <translation>&amp;Keine Spalte</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>Columns, order, filter and groups as they are now</source>
        <translation>Spalten, Reihenfolge, Filter und Gruppen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TextTable</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TotalsRow</name>
    <message>
        <source>Lowest, median and highest number of each column</source>
        <translation>Minimum, Median und Maximum jeder Spalte</translation>
    </message>
    <message>
        <source>Lowest, median and highest number of the rows that the filter shows</source>
        <translation>Minimum, Median und Maximum der Zeilen, die der Filter zeigt</translation>
    </message>
    <message>
        <source>%1: lowest %2, median %3, highest %4</source>
        <translation>%1: Minimum %2, Median %3, Maximum %4</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TrayDesk</name>
    <message>
        <source>&amp;Open Tapesift</source>
        <translation>&amp;Tapesift öffnen</translation>
    </message>
    <message>
        <source>Tapesift goes on</source>
        <translation>Tapesift läuft weiter</translation>
    </message>
    <message>
        <source>Scans and the watch continue. Open the window, or quit, at this icon.</source>
        <translation>Scans und das Beobachten laufen weiter. Über dieses Icon lässt sich das Fenster öffnen oder Tapesift beenden.</translation>
    </message>
    <message>
        <source>Scanning, %1 %</source>
        <translation>Scan läuft, %1 %</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>Angehalten bei %1 %</translation>
    </message>
    <message>
        <source>There is something to look at.</source>
        <translation>Es gibt etwas anzusehen.</translation>
    </message>
    <message>
        <source>No scan is running.</source>
        <translation>Kein Scan läuft.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::VerdictPage</name>
    <message>
        <source>Strength: the size of the score in percent, from 0 to 100.</source>
        <translation>Stärke: der Betrag des Scores in Prozent, von 0 bis 100.</translation>
    </message>
    <message>
        <source>The last bar is not closed yet. Price and change are those of this bar; the verdict looks at closed bars only.</source>
        <translation>Die letzte Kerze ist noch nicht geschlossen. Kurs und Veränderung sind die dieser Kerze; das Urteil betrachtet nur geschlossene Kerzen.</translation>
    </message>
    <message>
        <source>Score %1: between −1 (sell) and +1 (buy).</source>
        <translation>Score %1: zwischen −1 (Verkauf) und +1 (Kauf).</translation>
    </message>
    <message>
        <source>Strength %1 of 100</source>
        <translation>Stärke %1 von 100</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The signs that the verdict was summed up from, and what each adds to the score.</source>
        <translation>Die Zeichen, aus denen das Urteil gebildet ist, und was jedes zum Score beiträgt.</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::WatchDesk</name>
    <message>
        <source>Also while the exchange is closed</source>
        <translation>Auch bei geschlossener Börse</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Workplace</name>
    <message>
        <source>Choose keys…</source>
        <translation>Tasten wählen…</translation>
    </message>
</context>
</TS>
