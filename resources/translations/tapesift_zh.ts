<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tapesift</source>
        <translation>关于 Tapesift</translation>
    </message>
    <message>
        <source>A market scanner that explains its numbers. No server, no account, no telemetry.

MIT licence. Signals are arithmetic, not advice.</source>
        <translation>一款会解释自身数字的市场扫描软件。无服务器、无账户、无遥测。

MIT 许可证。信号只是算术结果，不构成建议。</translation>
    </message>
    <message>
        <source>Your &amp;data:</source>
        <translation>您的数据(&amp;D)：</translation>
    </message>
    <message>
        <source>Folder of your data</source>
        <translation>您的数据所在的文件夹</translation>
    </message>
    <message>
        <source>Scans, settings, price cache and log. An upgrade leaves them as they are.</source>
        <translation>扫描、设置、行情缓存和日志。升级不会改动它们。</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>第三方声明</translation>
    </message>
</context>
<context>
    <name>AlertTexts</name>
    <message>
        <source>strength rises by %1</source>
        <translation>强度上升 %1</translation>
    </message>
    <message>
        <source>strength falls by %1</source>
        <translation>强度下降 %1</translation>
    </message>
    <message>
        <source>strength moves by %1</source>
        <translation>强度变动 %1</translation>
    </message>
    <message>
        <source>price rises by %1 %</source>
        <translation>价格上涨 %1 %</translation>
    </message>
    <message>
        <source>price falls by %1 %</source>
        <translation>价格下跌 %1 %</translation>
    </message>
    <message>
        <source>price moves by %1 %</source>
        <translation>价格变动 %1 %</translation>
    </message>
    <message>
        <source>score rises by %1</source>
        <translation>评分上升 %1</translation>
    </message>
    <message>
        <source>score falls by %1</source>
        <translation>评分下降 %1</translation>
    </message>
    <message>
        <source>score moves by %1</source>
        <translation>评分变动 %1</translation>
    </message>
    <message>
        <source>A symbol enters a scanner</source>
        <translation>代码进入扫描器</translation>
    </message>
    <message>
        <source>A symbol leaves a scanner</source>
        <translation>代码离开扫描器</translation>
    </message>
    <message>
        <source>The signal flips</source>
        <translation>信号翻转</translation>
    </message>
    <message>
        <source>The strength moves</source>
        <translation>强度变动</translation>
    </message>
    <message>
        <source>The price moves</source>
        <translation>价格变动</translation>
    </message>
    <message>
        <source>The opportunity score moves</source>
        <translation>机会评分变动</translation>
    </message>
    <message>
        <source>The price crosses a level</source>
        <translation>价格穿越某一价位</translation>
    </message>
    <message>
        <source>A formula becomes true</source>
        <translation>公式成立</translation>
    </message>
    <message>
        <source>enters %1</source>
        <comment>a scanner</comment>
        <translation>进入 %1</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <comment>a scanner</comment>
        <translation>离开 %1</translation>
    </message>
    <message>
        <source>signal becomes %1</source>
        <translation>信号变为 %1</translation>
    </message>
    <message>
        <source>signal flips</source>
        <translation>信号翻转</translation>
    </message>
    <message>
        <source>price crosses above %1</source>
        <translation>价格上穿 %1</translation>
    </message>
    <message>
        <source>price crosses below %1</source>
        <translation>价格下穿 %1</translation>
    </message>
    <message>
        <source>price crosses %1</source>
        <translation>价格穿越 %1</translation>
    </message>
    <message>
        <source>%1 becomes true</source>
        <comment>a formula</comment>
        <translation>%1 成立</translation>
    </message>
    <message>
        <source>Every symbol</source>
        <translation>所有代码</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>symbols: what has to happen</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a rule</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a rule</comment>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>a rule</comment>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>once in %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>once in %n bar(s)</source>
        <translation>
            <numerusform>每 %n 根K线一次</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet %1–%2</source>
        <translation>免打扰 %1–%2</translation>
    </message>
    <message>
        <source>one digest a scan</source>
        <translation>每次扫描一份摘要</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>本机桌面</translation>
    </message>
    <message>
        <source>The sound that a rule names</source>
        <translation>规则指定的声音</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>addresses over a server</comment>
        <translation>%1（经由 %2）</translation>
    </message>
    <message>
        <source>The address that is its secret</source>
        <translation>地址本身就是密钥</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>聊天 %1</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>主题 %1</translation>
    </message>
    <message>
        <source>Topic %1 at %2</source>
        <translation>主题 %1（位于 %2）</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>邮箱密码</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Webhook 地址</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>机器人令牌</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a channel</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a channel</comment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Secret is missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>下次尝试：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered at %1</source>
        <translation>已于 %1 送达</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a delivery</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>a delivery</comment>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a delivery</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Given up</source>
        <comment>a delivery</comment>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a delivery</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 cannot be a symbol.</source>
        <translation>%1 不能作为代码。</translation>
    </message>
</context>
<context>
    <name>AlertVariable</name>
    <message>
        <source>one line about all of it</source>
        <translation>一行概括全部</translation>
    </message>
    <message>
        <source>a line for each symbol</source>
        <translation>每个代码一行</translation>
    </message>
    <message>
        <source>the id of the rule</source>
        <translation>规则的标识</translation>
    </message>
    <message>
        <source>the name of the rule</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <source>what the rule looks for, such as price_crosses</source>
        <translation>规则所关注的内容，例如 price_crosses</translation>
    </message>
    <message>
        <source>when it happened, in UTC</source>
        <translation>发生时间（UTC）</translation>
    </message>
    <message>
        <source>how many symbols</source>
        <translation>代码数量</translation>
    </message>
    <message>
        <source>the first symbol</source>
        <translation>第一个代码</translation>
    </message>
    <message>
        <source>all symbols that are told</source>
        <translation>所有提醒的代码</translation>
    </message>
    <message>
        <source>what happened to the first symbol</source>
        <translation>第一个代码发生了什么</translation>
    </message>
    <message>
        <source>of the first symbol</source>
        <translation>第一个代码的</translation>
    </message>
    <message>
        <source>everything about every symbol that is told</source>
        <translation>每个提醒代码的全部信息</translation>
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
        <translation>%1 至 %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个交易日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits on %2 of %3 sessions, %4 to %5.</source>
        <translation>%3 个交易日中有 %2 个出现命中，共 %1 次，区间 %4 至 %5。</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2后 %1</translation>
    </message>
    <message>
        <source>Too few hits to conclude from: it takes %1 days with hits that do not overlap, and there are %2.</source>
        <translation>命中太少，无法下结论：至少需要 %1 个互不重叠的命中日，目前只有 %2 个。</translation>
    </message>
    <message>
        <source>Not known of the past, so never met: %1.</source>
        <translation>历史数据中没有，因此从未满足：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) have no prices of that time.</source>
        <translation>
            <numerusform>%n 个代码没有该时期的行情。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breadth</name>
    <message>
        <source>%1 % above SMA 50</source>
        <translation>%1 % 站上 SMA 50</translation>
    </message>
    <message>
        <source>%1 % above SMA 200</source>
        <translation>%1 % 站上 SMA 200</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>上涨 %1，下跌 %2</translation>
    </message>
    <message>
        <source>Breadth: %1</source>
        <translation>市场广度：%1</translation>
    </message>
    <message>
        <source>How many of the %1 results take part: by the change against the close before, and by the price above its average where there is one.</source>
        <translation>%1 个结果中有多少参与其中：看收盘价相对前收盘的涨跌，以及价格是否在均线之上（有均线的才算）。</translation>
    </message>
    <message>
        <source>The market as a whole: %1. Bull from 60 % above both averages on, Bear up to 40 %, else Range.</source>
        <translation>市场整体：%1。60 % 及以上站上两条均线为牛市，不超过 40 % 为熊市，其余为震荡。</translation>
    </message>
    <message>
        <source>Too few results have an SMA 200 to name the market as a whole.</source>
        <translation>有 SMA 200 的结果太少，无法判断市场整体状态。</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Compared with %1.</source>
        <translation>与 %1 对比。</translation>
    </message>
    <message>
        <source>Compared with %1, as of %2.</source>
        <translation>与 %1 对比，截至 %2。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Show the symbols that had no result in the scan before</source>
        <translation>显示上次扫描中没有结果的代码</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>移出 %1</translation>
    </message>
    <message>
        <source>List the symbols that had a result in the scan before, and have none now</source>
        <translation>列出上次扫描有结果、现在没有结果的代码</translation>
    </message>
    <message>
        <source>%1 flipped</source>
        <translation>转向 %1</translation>
    </message>
    <message>
        <source>Show the symbols with another signal than in the scan before</source>
        <translation>显示信号与上次扫描不同的代码</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>异动 %1</translation>
    </message>
    <message>
        <source>Show the symbols whose price or strength has moved much since the scan before</source>
        <translation>显示价格或强度较上次扫描变化较大的代码</translation>
    </message>
    <message>
        <source>Nothing has changed since %1</source>
        <translation>自 %1 以来没有变化</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 以来</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在列表中</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已排除：%1</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>O %1</source>
        <extracomment>Open, high, low and close of a bar</extracomment>
        <translation>开 %1</translation>
    </message>
    <message>
        <source>H %1</source>
        <translation>高 %1</translation>
    </message>
    <message>
        <source>L %1</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>C %1</source>
        <translation>收 %1</translation>
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
        <translation>BB 20, 2 %1 至 %2</translation>
    </message>
    <message>
        <source>forming</source>
        <translation>未收盘</translation>
    </message>
    <message>
        <source>Vol %1</source>
        <translation>量 %1</translation>
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
        <translation>止盈</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止损</translation>
    </message>
    <message>
        <source>Cycle of %1 bars</source>
        <translation>%1 根K线的周期</translation>
    </message>
</context>
<context>
    <name>ChartWidget</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Crosshair to the bar before or behind</source>
        <translation>十字光标移到前一根或后一根K线</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>First or last bars</source>
        <translation>最前或最后的K线</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数坐标</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>What is traded, in the spelling used everywhere in Tapesift.</source>
        <translation>交易标的，采用 Tapesift 统一的写法。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Company or pair</source>
        <translation>公司或交易对</translation>
    </message>
    <message>
        <source>The full name, where the list or the source tells it.</source>
        <translation>全称，列表或来源提供时才有。</translation>
    </message>
    <message>
        <source>Exch</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Where it is traded, where the list or the source tells it.</source>
        <translation>交易场所，列表或来源提供时才有。</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>The industry sector, where the list tells it.</source>
        <translation>所属行业板块，列表提供时才有。</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>最新价</translation>
    </message>
    <message>
        <source>The close of the last bar, also of one that is still forming.</source>
        <translation>最后一根K线的收盘价，K线尚未收盘时也算。</translation>
    </message>
    <message>
        <source>Chg</source>
        <translation>涨跌</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>涨跌额</translation>
    </message>
    <message>
        <source>Last price minus the close of the bar before.</source>
        <translation>最新价减去前一根K线的收盘价。</translation>
    </message>
    <message>
        <source>Chg %</source>
        <translation>涨幅 %</translation>
    </message>
    <message>
        <source>Change in percent</source>
        <translation>涨跌幅（百分比）</translation>
    </message>
    <message>
        <source>The change as a share of the close of the bar before.</source>
        <translation>涨跌额占前一根K线收盘价的比例。</translation>
    </message>
    <message>
        <source>Vol</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>What was traded in the last bar. K, M and B are thousands, millions and billions.</source>
        <translation>最后一根K线的成交量。K、M、B 分别表示千、百万、十亿。</translation>
    </message>
    <message>
        <source>RelVol</source>
        <translation>相对量</translation>
    </message>
    <message>
        <source>Relative volume</source>
        <translation>相对成交量</translation>
    </message>
    <message>
        <source>Volume of the last bar divided by the mean of the 20 bars before it. From 2 on it is marked.</source>
        <translation>最后一根K线的成交量除以此前 20 根K线的均量。达到 2 即作标记。</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>The quick verdict from the closed bars: Strong Buy, Buy, Neutral, Sell or Strong Sell.</source>
        <translation>根据已收盘K线得出的快速结论：强烈买入、买入、中性、卖出或强烈卖出。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Strength of the signal</source>
        <translation>信号强度</translation>
    </message>
    <message>
        <source>How clear the verdict is: 0 is undecided, 100 is everything in one direction.</source>
        <translation>结论有多明确：0 表示方向不明，100 表示全部指向同一方向。</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>较上次</translation>
    </message>
    <message>
        <source>Since the scan before</source>
        <translation>较上次扫描</translation>
    </message>
    <message>
        <source>What has become of the symbol since the scan before of the same list: new, another signal, or a move of price or strength.</source>
        <translation>该代码自同一列表的上次扫描以来的变化：新增、信号改变，或价格、强度有变动。</translation>
    </message>
    <message>
        <source>Since %</source>
        <translation>较上次 %</translation>
    </message>
    <message>
        <source>Price since the scan before</source>
        <translation>较上次扫描的价格</translation>
    </message>
    <message>
        <source>Change of the last price against that of the scan before, in percent.</source>
        <translation>最新价相对上次扫描时的变动，以百分比表示。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Signal in the scan before</source>
        <translation>上次扫描的信号</translation>
    </message>
    <message>
        <source>The verdict that the scan before of the same list had.</source>
        <translation>同一列表上次扫描得出的结论。</translation>
    </message>
    <message>
        <source>Str +/−</source>
        <translation>强度 +/−</translation>
    </message>
    <message>
        <source>Strength since the scan before</source>
        <translation>较上次扫描的强度</translation>
    </message>
    <message>
        <source>Points by which the strength has changed since the scan before.</source>
        <translation>强度较上次扫描变化的点数。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Opportunity score</source>
        <translation>机会评分</translation>
    </message>
    <message>
        <source>From 0 to 100: trend, momentum, volume, volatility, position, confluence, relative strength, risk/reward and liquidity, seen from the side of the verdict.</source>
        <translation>0 至 100：从结论所指的方向看，综合趋势、动量、成交量、波动率、位置、多周期共振、相对强度、风险回报比和流动性。</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Market regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Bull, Bear, Range or Volatile: what kind of market the symbol is in, by ADX, slope of SMA 50 and volatility.</source>
        <translation>牛市、熊市、震荡或高波动：根据 ADX、SMA 50 的斜率和波动率判断该代码处于哪种行情。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Side of the trade</source>
        <translation>交易方向</translation>
    </message>
    <message>
        <source>Where the verdict leans to: Long or Short. Score, stop and target are those of this side.</source>
        <translation>结论偏向哪一边：做多或做空。评分、止损和止盈都按这一方向计算。</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>止损</translation>
    </message>
    <message>
        <source>Stop loss</source>
        <translation>止损位</translation>
    </message>
    <message>
        <source>Where to get out with a loss: beyond the nearest swing, or two ATR away.</source>
        <translation>亏损离场的位置：最近波段点之外，或距现价两倍 ATR。</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>止盈</translation>
    </message>
    <message>
        <source>Take profit</source>
        <translation>止盈位</translation>
    </message>
    <message>
        <source>Where to get out with a profit: at the next swing, or twice the risk away.</source>
        <translation>获利离场的位置：下一个波段点，或两倍风险的距离。</translation>
    </message>
    <message>
        <source>R:R</source>
        <translation>R:R</translation>
    </message>
    <message>
        <source>Risk/reward</source>
        <translation>风险回报比</translation>
    </message>
    <message>
        <source>Distance to the target divided by the distance to the stop.</source>
        <translation>到止盈的距离除以到止损的距离。</translation>
    </message>
    <message>
        <source>Conf.</source>
        <translation>共振</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>多周期共振</translation>
    </message>
    <message>
        <source>How far the timeframes say the same: from −1 (all strong sell) to +1 (all strong buy).</source>
        <translation>各时间周期的一致程度：从 −1（全部强烈卖出）到 +1（全部强烈买入）。</translation>
    </message>
    <message>
        <source>ML %</source>
        <translation>ML %</translation>
    </message>
    <message>
        <source>Predicted chance of a rise</source>
        <translation>预测上涨概率</translation>
    </message>
    <message>
        <source>How likely the trained model takes a higher close to be, in percent. The details say what the model is worth.</source>
        <translation>训练好的模型认为收盘价走高的概率，以百分比表示。详情中说明模型的可信度。</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Strongest cycle</source>
        <translation>最强周期</translation>
    </message>
    <message>
        <source>Bars from top to top of the strongest cycle that stands out from red noise.</source>
        <translation>从红噪声中凸显的最强周期，从顶到顶的K线数。</translation>
    </message>
    <message>
        <source>RS</source>
        <translation>RS</translation>
    </message>
    <message>
        <source>Relative strength</source>
        <translation>相对强度</translation>
    </message>
    <message>
        <source>Percentile of the weighted return over 1 to 12 months among all symbols of the scan: 99 is the strongest.</source>
        <translation>1 至 12 个月加权收益率在本次扫描全部代码中的百分位：99 为最强。</translation>
    </message>
    <message>
        <source>RSI</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>Relative strength index, 14 bars</source>
        <translation>相对强弱指数，14 根K线</translation>
    </message>
    <message>
        <source>Wilder&apos;s RSI: below 30 is oversold, above 70 is overbought.</source>
        <translation>Wilder 的 RSI：低于 30 为超卖，高于 70 为超买。</translation>
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
        <translation>EMA 12 减 EMA 26，单位与价格相同。</translation>
    </message>
    <message>
        <source>Hist</source>
        <translation>MACD 柱</translation>
    </message>
    <message>
        <source>MACD histogram</source>
        <translation>MACD 柱状图</translation>
    </message>
    <message>
        <source>MACD minus its signal line. Above zero the momentum is rising.</source>
        <translation>MACD 减去其信号线。大于零表示动量正在增强。</translation>
    </message>
    <message>
        <source>ATR %</source>
        <translation>ATR %</translation>
    </message>
    <message>
        <source>Average true range in percent</source>
        <translation>平均真实波幅（百分比）</translation>
    </message>
    <message>
        <source>ATR 14 as a share of the last price: how far the price moves in a usual bar.</source>
        <translation>ATR 14 占最新价的比例，即价格在一根普通K线内的波动幅度。</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Trend of 60 bars</source>
        <translation>60 根K线走势</translation>
    </message>
    <message>
        <source>The closes of the last 60 bars, each row in its own scale.</source>
        <translation>最近 60 根K线的收盘价，每行使用各自的刻度。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status of the result</source>
        <translation>结果的状态</translation>
    </message>
    <message>
        <source>Complete: all is well and analysed in depth. Quick: all is well so far. Forming: the last bar is not closed. Noted: something is odd about the data. Warming: there are too few bars for full accuracy.</source>
        <translation>完整：数据正常并已完成深度分析。快速：目前一切正常。未收盘：最后一根K线尚未收盘。提示：数据有异常之处。预热：K线太少，精度不足。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Score of the verdict</source>
        <translation>结论得分</translation>
    </message>
    <message>
        <source>The sum of all reasons, from −1 (sell) to +1 (buy).</source>
        <translation>所有理由之和，从 −1（卖出）到 +1（买入）。</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Time of the last bar</source>
        <translation>最后一根K线的时间</translation>
    </message>
    <message>
        <source>The date of the last bar, with its time in UTC if it is not a daily one.</source>
        <translation>最后一根K线的日期；非日线时还显示 UTC 时间。</translation>
    </message>
    <message>
        <source>SMA 20</source>
        <translation>SMA 20</translation>
    </message>
    <message>
        <source>Simple moving average, 20 bars</source>
        <translation>简单移动平均线，20 根K线</translation>
    </message>
    <message>
        <source>Mean of the last 20 prices.</source>
        <translation>最近 20 个价格的均值。</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>Simple moving average, 50 bars</source>
        <translation>简单移动平均线，50 根K线</translation>
    </message>
    <message>
        <source>Mean of the last 50 prices.</source>
        <translation>最近 50 个价格的均值。</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>Simple moving average, 200 bars</source>
        <translation>简单移动平均线，200 根K线</translation>
    </message>
    <message>
        <source>Mean of the last 200 prices.</source>
        <translation>最近 200 个价格的均值。</translation>
    </message>
    <message>
        <source>EMA 9</source>
        <translation>EMA 9</translation>
    </message>
    <message>
        <source>Exponential moving average, 9 bars</source>
        <translation>指数移动平均线，9 根K线</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/10. It starts as SMA 9.</source>
        <translation>越新的价格权重越大，k = 2/10。以 SMA 9 为起点。</translation>
    </message>
    <message>
        <source>EMA 20</source>
        <translation>EMA 20</translation>
    </message>
    <message>
        <source>Exponential moving average, 20 bars</source>
        <translation>指数移动平均线，20 根K线</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/21. It starts as SMA 20.</source>
        <translation>越新的价格权重越大，k = 2/21。以 SMA 20 为起点。</translation>
    </message>
    <message>
        <source>EMA 50</source>
        <translation>EMA 50</translation>
    </message>
    <message>
        <source>Exponential moving average, 50 bars</source>
        <translation>指数移动平均线，50 根K线</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/51. It starts as SMA 50.</source>
        <translation>越新的价格权重越大，k = 2/51。以 SMA 50 为起点。</translation>
    </message>
    <message>
        <source>EMA 200</source>
        <translation>EMA 200</translation>
    </message>
    <message>
        <source>Exponential moving average, 200 bars</source>
        <translation>指数移动平均线，200 根K线</translation>
    </message>
    <message>
        <source>Newer prices weigh more, k = 2/201. It starts as SMA 200.</source>
        <translation>越新的价格权重越大，k = 2/201。以 SMA 200 为起点。</translation>
    </message>
    <message>
        <source>MACD Sig</source>
        <translation>MACD 信号</translation>
    </message>
    <message>
        <source>MACD signal line, 9 bars</source>
        <translation>MACD 信号线，9 根K线</translation>
    </message>
    <message>
        <source>EMA 9 of the MACD.</source>
        <translation>MACD 的 EMA 9。</translation>
    </message>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>Average true range, 14 bars</source>
        <translation>平均真实波幅，14 根K线</translation>
    </message>
    <message>
        <source>Wilder&apos;s average of the range of a bar, gaps included, in units of the price.</source>
        <translation>Wilder 对K线波幅的平均，含跳空，单位与价格相同。</translation>
    </message>
    <message>
        <source>BB Up</source>
        <translation>布林上轨</translation>
    </message>
    <message>
        <source>Upper Bollinger band</source>
        <translation>布林带上轨</translation>
    </message>
    <message>
        <source>SMA 20 plus two standard deviations.</source>
        <translation>SMA 20 加两倍标准差。</translation>
    </message>
    <message>
        <source>BB Mid</source>
        <translation>布林中轨</translation>
    </message>
    <message>
        <source>Middle Bollinger band</source>
        <translation>布林带中轨</translation>
    </message>
    <message>
        <source>SMA 20.</source>
        <translation>SMA 20。</translation>
    </message>
    <message>
        <source>BB Low</source>
        <translation>布林下轨</translation>
    </message>
    <message>
        <source>Lower Bollinger band</source>
        <translation>布林带下轨</translation>
    </message>
    <message>
        <source>SMA 20 minus two standard deviations.</source>
        <translation>SMA 20 减两倍标准差。</translation>
    </message>
    <message>
        <source>ADX</source>
        <translation>ADX</translation>
    </message>
    <message>
        <source>Average directional index, 14 bars</source>
        <translation>平均趋向指数，14 根K线</translation>
    </message>
    <message>
        <source>How strong a trend is, whatever its direction. From 25 on there is one.</source>
        <translation>趋势有多强，不论方向。达到 25 即视为有趋势。</translation>
    </message>
    <message>
        <source>CCI</source>
        <translation>CCI</translation>
    </message>
    <message>
        <source>Commodity channel index, 20 bars</source>
        <translation>顺势指标，20 根K线</translation>
    </message>
    <message>
        <source>Distance of the typical price from its mean, in mean deviations times 0.015.</source>
        <translation>典型价格与其均值之差，以平均偏差的 0.015 倍为单位。</translation>
    </message>
    <message>
        <source>%R</source>
        <translation>%R</translation>
    </message>
    <message>
        <source>Williams %R, 14 bars</source>
        <translation>Williams %R，14 根K线</translation>
    </message>
    <message>
        <source>Place of the close in the range of 14 bars: 0 is the high, −100 the low.</source>
        <translation>收盘价在 14 根K线区间中的位置：0 为最高，−100 为最低。</translation>
    </message>
    <message>
        <source>MFI</source>
        <translation>MFI</translation>
    </message>
    <message>
        <source>Money flow index, 14 bars</source>
        <translation>资金流量指数，14 根K线</translation>
    </message>
    <message>
        <source>Like the RSI, but each bar counts by the money that changed hands.</source>
        <translation>类似 RSI，但每根K线按成交金额加权。</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Rate of change, 10 bars</source>
        <translation>变动率，10 根K线</translation>
    </message>
    <message>
        <source>Change over 10 bars in percent.</source>
        <translation>10 根K线的涨跌幅，以百分比表示。</translation>
    </message>
    <message>
        <source>OBV</source>
        <translation>OBV</translation>
    </message>
    <message>
        <source>On-balance volume</source>
        <translation>能量潮</translation>
    </message>
    <message>
        <source>Volume of rising bars minus volume of falling bars, over all bars.</source>
        <translation>全部K线中，上涨K线的成交量减去下跌K线的成交量。</translation>
    </message>
    <message>
        <source>%K</source>
        <translation>%K</translation>
    </message>
    <message>
        <source>Stochastic %K 14, 3</source>
        <translation>随机指标 %K 14, 3</translation>
    </message>
    <message>
        <source>Place of the close in the range of 14 bars in percent, mean of three.</source>
        <translation>收盘价在 14 根K线区间中的百分比位置，取三个值的均值。</translation>
    </message>
    <message>
        <source>%D</source>
        <translation>%D</translation>
    </message>
    <message>
        <source>Stochastic %D 3</source>
        <translation>随机指标 %D 3</translation>
    </message>
    <message>
        <source>Mean of the last three values of %K.</source>
        <translation>%K 最近三个值的均值。</translation>
    </message>
    <message>
        <source>20 Hi</source>
        <translation>20 高</translation>
    </message>
    <message>
        <source>High of 20 bars</source>
        <translation>20 根K线高点</translation>
    </message>
    <message>
        <source>The highest high of the last 20 bars.</source>
        <translation>最近 20 根K线的最高价。</translation>
    </message>
    <message>
        <source>20 Lo</source>
        <translation>20 低</translation>
    </message>
    <message>
        <source>Low of 20 bars</source>
        <translation>20 根K线低点</translation>
    </message>
    <message>
        <source>The lowest low of the last 20 bars.</source>
        <translation>最近 20 根K线的最低价。</translation>
    </message>
    <message>
        <source>Avg Vol</source>
        <translation>均量</translation>
    </message>
    <message>
        <source>Average volume, 20 bars</source>
        <translation>平均成交量，20 根K线</translation>
    </message>
    <message>
        <source>Mean volume of the last 20 bars.</source>
        <translation>最近 20 根K线的平均成交量。</translation>
    </message>
    <message>
        <source>StdDev</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation, 20 bars</source>
        <translation>标准差，20 根K线</translation>
    </message>
    <message>
        <source>Population standard deviation of the last 20 prices.</source>
        <translation>最近 20 个价格的总体标准差。</translation>
    </message>
</context>
<context>
    <name>ColumnFilter</name>
    <message>
        <source>Buy and Strong Buy</source>
        <translation>买入和强烈买入</translation>
    </message>
    <message>
        <source>Sell and Strong Sell</source>
        <translation>卖出和强烈卖出</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Another signal</source>
        <translation>信号改变</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有变动</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
</context>
<context>
    <name>ColumnSets</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>表现</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术指标</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Another signal</source>
        <translation>信号改变</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有变动</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>新进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Another rank</source>
        <translation>排名改变</translation>
    </message>
</context>
<context>
    <name>DatePattern</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>Deep</name>
    <message>
        <source>No model had been trained, or the history is too short for it.</source>
        <translation>尚未训练模型，或历史太短，无法使用模型。</translation>
    </message>
    <message>
        <source>No cycle stands out from red noise.</source>
        <translation>没有周期能从红噪声中凸显出来。</translation>
    </message>
    <message>
        <source>Known once all symbols are analysed, for those with 64 bars or more.</source>
        <translation>全部代码分析完后才有，且需要至少 64 根K线。</translation>
    </message>
    <message>
        <source>There is too little history for it.</source>
        <translation>历史数据太少，无法计算。</translation>
    </message>
    <message>
        <source>This scan stopped at the verdict. Switch on “Analyse in depth” and scan again to have score, regime, levels and the rest.</source>
        <translation>本次扫描只做到结论。请勾选“深度分析”后重新扫描，即可得到评分、市场状态、价位等内容。</translation>
    </message>
    <message>
        <source>The symbol has not been analysed in depth yet.</source>
        <translation>该代码尚未做深度分析。</translation>
    </message>
    <message>
        <source>There is too little history for a deep analysis.</source>
        <translation>历史数据太少，无法做深度分析。</translation>
    </message>
    <message>
        <source>The bars of the symbol could not be had again for the deep analysis.</source>
        <translation>无法再次取得该代码的K线，深度分析未能进行。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>ADX 14 is {a}; SMA 50 is {b} % from SMA 200.</source>
        <translation>ADX 14 为 {a}；SMA 50 与 SMA 200 相差 {b} %。</translation>
    </message>
    <message>
        <source>RSI 14 is {a}; the price moved {b} % in 10 bars.</source>
        <translation>RSI 14 为 {a}；10 根K线内价格变动 {b} %。</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %.</source>
        <translation>成交量为 20 根K线均量的 {a} 倍，涨跌幅 {b} %。</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars; ATR 14 is {b} % of the price.</source>
        <translation>波动率高于最近 252 根K线中的 {a} %；ATR 14 为价格的 {b} %。</translation>
    </message>
    <message>
        <source>The price is at {a} % of the range of the last {b} bars.</source>
        <translation>价格位于最近 {b} 根K线区间的 {a} % 处。</translation>
    </message>
    <message>
        <source>{b} timeframes agree at {a}, of -1 to +1.</source>
        <translation>{b} 个时间周期的一致度为 {a}，取值 -1 至 +1。</translation>
    </message>
    <message>
        <source>Percentile {a} of the universe; the weighted return is {b} %.</source>
        <translation>位于股票池的第 {a} 百分位；加权收益率为 {b} %。</translation>
    </message>
    <message>
        <source>The target is {a} times as far as the stop, which is {b} % away.</source>
        <translation>止盈距离是止损距离的 {a} 倍，止损距现价 {b} %。</translation>
    </message>
    <message>
        <source>{a} are traded a bar, in units of the price; the mean volume is {b}.</source>
        <translation>每根K线成交额 {a}，单位与价格相同；平均成交量为 {b}。</translation>
    </message>
    <message>
        <source>Not known: SMA 200 takes 200 closed bars.</source>
        <translation>未知：SMA 200 需要 200 根已收盘K线。</translation>
    </message>
    <message>
        <source>Not known: too few bars, or the price stands.</source>
        <translation>未知：K线太少，或价格没有变动。</translation>
    </message>
    <message>
        <source>Not known: too few bars, or nothing was traded.</source>
        <translation>未知：K线太少，或没有成交。</translation>
    </message>
    <message>
        <source>Not known: a regime takes 120 closed bars.</source>
        <translation>未知：判断市场状态需要 120 根已收盘K线。</translation>
    </message>
    <message>
        <source>Not known: the price never moved.</source>
        <translation>未知：价格从未变动。</translation>
    </message>
    <message>
        <source>Not known: there is no second timeframe.</source>
        <translation>未知：没有第二个时间周期。</translation>
    </message>
    <message>
        <source>Not known: fewer than 64 closed bars, or nothing to compare with.</source>
        <translation>未知：已收盘K线不足 64 根，或没有可比较的对象。</translation>
    </message>
    <message>
        <source>Not known: there are no stop and target.</source>
        <translation>未知：没有止损和止盈。</translation>
    </message>
    <message>
        <source>Not known: fewer than 20 closed bars, or nothing was traded.</source>
        <translation>未知：已收盘K线不足 20 根，或没有成交。</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: low.</source>
        <translation>波动率高于最近 252 根K线中的 {a} %：低。</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: medium.</source>
        <translation>波动率高于最近 252 根K线中的 {a} %：中。</translation>
    </message>
    <message>
        <source>The volatility is above that of {a} % of the last 252 bars: high.</source>
        <translation>波动率高于最近 252 根K线中的 {a} %：高。</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away; no swing lies at a useful distance.</source>
        <translation>止损距现价 {a} 倍 ATR；合适距离内没有波段点。</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away, just below the swing low at {b}.</source>
        <translation>止损距现价 {a} 倍 ATR，略低于 {b} 的波段低点。</translation>
    </message>
    <message>
        <source>The stop is {a} ATR away, just above the swing high at {b}.</source>
        <translation>止损距现价 {a} 倍 ATR，略高于 {b} 的波段高点。</translation>
    </message>
    <message>
        <source>The target is {a} times the risk away; no swing is fit for one.</source>
        <translation>止盈距离为风险的 {a} 倍；没有合适的波段点可用。</translation>
    </message>
    <message>
        <source>The target is the swing high at {b}, {a} times the risk away.</source>
        <translation>止盈设在 {b} 的波段高点，距离为风险的 {a} 倍。</translation>
    </message>
    <message>
        <source>The target is the swing low at {b}, {a} times the risk away.</source>
        <translation>止盈设在 {b} 的波段低点，距离为风险的 {a} 倍。</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>多周期共振</translation>
    </message>
    <message>
        <source>Relative strength</source>
        <translation>相对强度</translation>
    </message>
    <message>
        <source>Risk/reward</source>
        <translation>风险回报比</translation>
    </message>
    <message>
        <source>Liquidity</source>
        <translation>流动性</translation>
    </message>
    <message>
        <source>Bull</source>
        <translation>牛市</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>熊市</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>震荡</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>高波动</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>做多</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>做空</translation>
    </message>
    <message>
        <source>ADX 14 is {a}; SMA 50 moves {b} ATR a bar.</source>
        <translation>ADX 14 为 {a}；SMA 50 每根K线移动 {b} 倍 ATR。</translation>
    </message>
    <message>
        <source>It has held for {a} closed bars.</source>
        <translation>已持续 {a} 根已收盘K线。</translation>
    </message>
    <message>
        <source>{a} bars; the next top is due in {b} bars.</source>
        <translation>{a} 根K线；下一个顶部预计在 {b} 根K线后。</translation>
    </message>
    <message>
        <source>{a} bars; the next bottom is due in {b} bars.</source>
        <translation>{a} 根K线；下一个底部预计在 {b} 根K线后。</translation>
    </message>
    <message>
        <source>The model is better than the base rate beyond chance.</source>
        <translation>模型优于基准率，且并非出于偶然。</translation>
    </message>
    <message>
        <source>The model is no better than the base rate: this is no edge.</source>
        <translation>模型并不优于基准率：没有优势可言。</translation>
    </message>
    <message>
        <source>The close in {b} bars is higher with a probability of {a} %.</source>
        <translation>{b} 根K线后收盘价走高的概率为 {a} %。</translation>
    </message>
    <message>
        <source>The base rate is {a} %: the share of rises in bars that the model had not seen.</source>
        <translation>基准率为 {a} %：即模型未见过的K线中上涨的比例。</translation>
    </message>
    <message>
        <source>On those bars its AUC is {a}; a coin has 0.5.</source>
        <translation>在这些K线上，模型的 AUC 为 {a}；抛硬币为 0.5。</translation>
    </message>
    <message>
        <source>Its Brier score is {a}, that of always saying the base rate {b}.</source>
        <translation>模型的 Brier 评分为 {a}，始终报基准率则为 {b}。</translation>
    </message>
</context>
<context>
    <name>DeepDetail</name>
    <message>
        <source>Direction: SMA 50 over SMA 200, whole from 5 % on. It counts by the strength of the trend: nothing up to ADX 15, wholly from 35 on.</source>
        <translation>方向：SMA 50 相对 SMA 200，高出 5 % 即计满。再按趋势强度计入：ADX 不超过 15 不计，达到 35 全计。</translation>
    </message>
    <message>
        <source>The mean of RSI 14, from 30 to 70, and of the change over 10 bars, whole at √10 ATR.</source>
        <translation>取 RSI 14（30 至 70）与 10 根K线涨跌（√10 倍 ATR 计满）的均值。</translation>
    </message>
    <message>
        <source>The change of the last bar, counted by relative volume: nothing at 1, wholly from 3 on.</source>
        <translation>最后一根K线的涨跌，按相对成交量计入：为 1 时不计，达到 3 全计。</translation>
    </message>
    <message>
        <source>The calmer against the symbol&apos;s own past, the better.</source>
        <translation>与自身历史相比越平稳越好。</translation>
    </message>
    <message>
        <source>The place of the close in the range of the last 252 bars.</source>
        <translation>收盘价在最近 252 根K线区间中的位置。</translation>
    </message>
    <message>
        <source>The agreement of the timeframes.</source>
        <translation>各时间周期的一致程度。</translation>
    </message>
    <message>
        <source>The percentile of the weighted return over 1, 3, 6, 9 and 12 months among all symbols of the scan.</source>
        <translation>1、3、6、9、12 个月加权收益率在本次扫描全部代码中的百分位。</translation>
    </message>
    <message>
        <source>Nothing up to a risk/reward of 1, all from 3 on.</source>
        <translation>风险回报比不超过 1 不计分，达到 3 得满分。</translation>
    </message>
    <message>
        <source>The traded value of a bar, mean of 20: nothing up to 100,000, all from 100 million on.</source>
        <translation>每根K线的成交额，取 20 根均值：不超过 10 万不计分，达到 1 亿得满分。</translation>
    </message>
    <message>
        <source>%1 Weight: %2 of 100. On the short side it is turned round where it has a direction.</source>
        <translation>%1权重：%2 / 100。做空时，有方向的项目反向计算。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Too little is known for a score: its parts must weigh half.</source>
        <translation>已知内容太少，无法评分：已知部分的权重须达到一半。</translation>
    </message>
    <message>
        <source>%1: %2 of 100 points. %3 speaks for it most.</source>
        <translation>%1：%2 分（满分 100 分）。最有利的因素是%3。</translation>
    </message>
    <message>
        <source>%1: %2 of 100 points. %3 speaks against it most.</source>
        <translation>%1：%2 分（满分 100 分）。最不利的因素是%3。</translation>
    </message>
    <message>
        <source>Opportunity score</source>
        <translation>机会评分</translation>
    </message>
    <message>
        <source>How good an opportunity the symbol is on the side that its verdict leans to: 100 × sum of weight × grade ÷ sum of the weights that are known. It puts a list in order; it is no forecast and no advice.</source>
        <translation>在结论所指的方向上，该代码的机会有多好：100 × 各项权重 × 得分之和 ÷ 已知权重之和。它只用于给列表排序，不是预测，也不是建议。</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>The relative strength follows once all symbols are analysed.</source>
        <translation>全部代码分析完后才有相对强度。</translation>
    </message>
    <message>
        <source>Market regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Bull or Bear: ADX 14 above 25, SMA 50 moving by 0.05 ATR a bar or more, and the price on its side. Volatile: more so than in 90 % of the last 252 bars. Else Range. What began goes on under milder terms.</source>
        <translation>牛市或熊市：ADX 14 高于 25，SMA 50 每根K线至少移动 0.05 倍 ATR，且价格在其同侧。高波动：波动率高于最近 252 根K线中的 90 %。其余为震荡。状态一旦形成，维持的条件会放宽。</translation>
    </message>
    <message>
        <source>Too little history: a regime takes 120 closed bars.</source>
        <translation>历史数据太少：判断市场状态需要 120 根已收盘K线。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>How far the last bar is from naming another regime: 0 where it is about to end.</source>
        <translation>最后一根K线离切换到另一种状态还有多远：0 表示即将结束。</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Share of the last 252 bars that were calmer. Low is below 33 %, high above 67 %.</source>
        <translation>最近 252 根K线中更平稳者的比例。低于 33 % 为低，高于 67 % 为高。</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>多周期共振</translation>
    </message>
    <message>
        <source>The verdict on longer bars made out of those of the scan: strong sell counts −1, sell −0.5, buy 0.5, strong buy 1, and the mean is shown. The last longer bar counts once it is over.</source>
        <translation>把本次扫描的K线合成为更长的K线，看其上的结论：强烈卖出计 −1，卖出 −0.5，买入 0.5，强烈买入 1，显示其均值。最后一根长K线结束后才计入。</translation>
    </message>
    <message>
        <source>No second timeframe: the history is too short for longer bars, or there are none to look at.</source>
        <translation>没有第二个时间周期：历史太短，合成不出更长的K线，或没有更长的周期可看。</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>K线</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>The length of a bar</source>
        <translation>K线周期</translation>
    </message>
    <message>
        <source>The verdict on these bars</source>
        <translation>这些K线上的结论</translation>
    </message>
    <message>
        <source>How clear the verdict is, 0 to 100</source>
        <translation>结论有多明确，0 至 100</translation>
    </message>
    <message>
        <source>Closed bars of that length</source>
        <translation>该周期的已收盘K线数</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Peaks of the spectrum of the logarithm of the price, less its straight line, against red noise. They describe the past: random walks have peaks by chance as well.</source>
        <translation>价格取对数并去除直线趋势后，其频谱中高于红噪声的峰值。它们只描述过去：随机游走也会偶然出现峰值。</translation>
    </message>
    <message>
        <source>Not looked for: the scan was told so.</source>
        <translation>未查找：本次扫描设为不查找。</translation>
    </message>
    <message>
        <source>No cycle stands out from red noise, or there are fewer than 128 bars.</source>
        <translation>没有周期能从红噪声中凸显，或K线少于 128 根。</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 根K线</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>下个拐点</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Bars from top to top</source>
        <translation>从顶到顶的K线数</translation>
    </message>
    <message>
        <source>The turn that comes next, in bars from the last one</source>
        <translation>下一个拐点，从最后一根K线起算的K线数</translation>
    </message>
    <message>
        <source>Share of the movement that is this cycle</source>
        <translation>该周期占全部波动的比例</translation>
    </message>
    <message>
        <source>How sure it is that red noise would not show such a peak</source>
        <translation>红噪声不会出现这种峰值的把握有多大</translation>
    </message>
    <message>
        <source>Top in %1</source>
        <translation>%1 后见顶</translation>
    </message>
    <message>
        <source>Bottom in %1</source>
        <translation>%1 后见底</translation>
    </message>
    <message>
        <source>Chance of a rise</source>
        <translation>上涨概率</translation>
    </message>
    <message>
        <source>What the model says of the close %1 bars ahead.</source>
        <translation>模型对 %1 根K线后收盘价的判断。</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>基准率</translation>
    </message>
    <message>
        <source>The share of rises in bars that the model had not seen.</source>
        <translation>模型未见过的K线中上涨的比例。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How often a rise gets a higher chance than a fall does: 0.5 is a coin.</source>
        <translation>上涨得到的概率高于下跌的比例：0.5 等于抛硬币。</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 评分</translation>
    </message>
    <message>
        <source>Mean squared error of the chance; less is better.</source>
        <translation>概率的均方误差，越小越好。</translation>
    </message>
    <message>
        <source>Brier, base rate</source>
        <translation>Brier（基准率）</translation>
    </message>
    <message>
        <source>The same if one always said the base rate.</source>
        <translation>始终报基准率时的同一数值。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trained on the bars of this computer; measured walk-forward on bars it had not seen.</source>
        <translation>用本机的K线训练；以滚动前推方式在未见过的K线上检验。</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>How likely the close is to be higher some bars ahead, by a model that was trained on your own bars. Its record is part of what it says.</source>
        <translation>若干根K线后收盘价走高的概率，由用您自己的K线训练的模型给出。模型的历史表现也一并显示。</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>上涨 %1</translation>
    </message>
    <message>
        <source>%1 up, no edge</source>
        <translation>上涨 %1，无优势</translation>
    </message>
    <message>
        <source>No model has been trained yet. In a terminal: tapesift model train</source>
        <translation>尚未训练模型。请在终端运行：tapesift model train</translation>
    </message>
    <message>
        <source>Too little history for the model.</source>
        <translation>历史数据太少，无法使用模型。</translation>
    </message>
</context>
<context>
    <name>EarlierRun</name>
    <message>
        <source>%1, %2</source>
        <extracomment>day and time of an earlier scan</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>EditorDialog</name>
    <message>
        <source>Scanners</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Search the scanners</source>
        <translation>搜索扫描器</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New scanner</source>
        <translation>新建扫描器</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a scanner from a file</source>
        <translation>从文件导入扫描器</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>扫描器名称</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>K线(&amp;B)</translation>
    </message>
    <message>
        <source>Length of the bars that the scanner looks at</source>
        <translation>扫描器所看K线的周期</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>复制副本(&amp;C)</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>复制副本</translation>
    </message>
    <message>
        <source>Makes a copy of this scanner that is yours</source>
        <translation>为此扫描器建立一份归您所有的副本</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export this scanner to a file</source>
        <translation>将此扫描器导出到文件</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>撤销更改(&amp;U)</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Universe loaded</source>
        <translation>股票池已加载</translation>
    </message>
    <message>
        <source>Resuming from saved progress</source>
        <translation>从已保存的进度继续</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>正在扫描</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Every symbol has its verdict</source>
        <translation>所有代码均已得出结论</translation>
    </message>
    <message>
        <source>Results finalized</source>
        <translation>结果已完成</translation>
    </message>
    <message>
        <source>Scan cancelled by user. Partial results are kept.</source>
        <translation>用户已取消扫描。部分结果已保留。</translation>
    </message>
    <message>
        <source>Scan cancelled by user. Nothing was begun.</source>
        <translation>用户已取消扫描。尚未开始任何处理。</translation>
    </message>
    <message numerus="yes">
        <source>Fetched %n symbols</source>
        <translation>
            <numerusform>已获取 %n 个代码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExclusionDialog</name>
    <message>
        <source>Symbols to leave out</source>
        <translation>要排除的代码</translation>
    </message>
    <message>
        <source>These symbols are left out of every scan, whatever list is chosen.</source>
        <translation>无论选择哪个列表，每次扫描都会排除这些代码。</translation>
    </message>
    <message>
        <source>AAPL, BRK.B, BTC/USDT</source>
        <translation>AAPL, BRK.B, BTC/USDT</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Symbols without a result</source>
        <translation>没有结果的代码</translation>
    </message>
    <message>
        <source>Why the selected symbol has no result</source>
        <translation>所选代码没有结果的原因</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all rows shown, as a table for a spreadsheet.</source>
        <translation>将所选行或全部显示的行复制为表格，可粘贴到电子表格。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FilterRule</name>
    <message>
        <source>not a ticker</source>
        <translation>不是交易代码</translation>
    </message>
    <message>
        <source>test issue</source>
        <translation>测试证券</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>停牌</translation>
    </message>
    <message>
        <source>warrant</source>
        <translation>权证</translation>
    </message>
    <message>
        <source>right</source>
        <translation>认股权</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>组合单位</translation>
    </message>
    <message>
        <source>preferred share</source>
        <translation>优先股</translation>
    </message>
    <message>
        <source>note</source>
        <translation>债券票据</translation>
    </message>
    <message>
        <source>leveraged ETF</source>
        <translation>杠杆 ETF</translation>
    </message>
    <message>
        <source>inverse ETF</source>
        <translation>反向 ETF</translation>
    </message>
    <message>
        <source>ETF</source>
        <translation>ETF</translation>
    </message>
    <message>
        <source>stable coin</source>
        <translation>稳定币</translation>
    </message>
    <message>
        <source>leveraged token</source>
        <translation>杠杆代币</translation>
    </message>
    <message>
        <source>pair of currencies</source>
        <translation>货币对</translation>
    </message>
    <message>
        <source>coin in a second quote currency</source>
        <translation>以另一计价货币重复出现的币种</translation>
    </message>
    <message>
        <source>price below %1</source>
        <translation>价格低于 %1</translation>
    </message>
    <message>
        <source>dollar volume below %1</source>
        <translation>美元成交额低于 %1</translation>
    </message>
    <message>
        <source>turnover below %1</source>
        <translation>成交额低于 %1</translation>
    </message>
    <message>
        <source>fewer than %1 bars</source>
        <translation>K线少于 %1 根</translation>
    </message>
    <message>
        <source>no recent bar</source>
        <translation>没有近期K线</translation>
    </message>
    <message>
        <source>volatility above %1 %</source>
        <translation>波动率高于 %1 %</translation>
    </message>
</context>
<context>
    <name>FlagColour</name>
    <message>
        <source>No flag</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>last price of the bar</source>
        <translation>K线的收盘价</translation>
    </message>
    <message>
        <source>another word for close</source>
        <translation>close 的另一种写法</translation>
    </message>
    <message>
        <source>first price of the bar</source>
        <translation>K线的开盘价</translation>
    </message>
    <message>
        <source>highest price of the bar</source>
        <translation>K线的最高价</translation>
    </message>
    <message>
        <source>lowest price of the bar</source>
        <translation>K线的最低价</translation>
    </message>
    <message>
        <source>what was traded in the bar: shares or coins</source>
        <translation>K线内的成交量：股数或币数</translation>
    </message>
    <message>
        <source>(high + low + close) / 3: the typical price</source>
        <translation>(high + low + close) / 3：典型价格</translation>
    </message>
    <message>
        <source>close against the close before, in percent</source>
        <translation>收盘价相对前收盘价的涨跌，以百分比表示</translation>
    </message>
    <message>
        <source>open against the close before, in percent</source>
        <translation>开盘价相对前收盘价的涨跌，以百分比表示</translation>
    </message>
    <message>
        <source>largest of high - low, |high - close before| and |low - close before|</source>
        <translation>high - low、|high - 前收盘价| 与 |low - 前收盘价| 中的最大值</translation>
    </message>
    <message>
        <source>mean of the last values</source>
        <translation>最近若干值的均值</translation>
    </message>
    <message>
        <source>exponential average: moves 2 / (period + 1) of the way to each value</source>
        <translation>指数平均：每次向新值移动 2 / (period + 1)</translation>
    </message>
    <message>
        <source>Wilder&apos;s average: moves 1 / period of the way to each value</source>
        <translation>Wilder 平均：每次向新值移动 1 / period</translation>
    </message>
    <message>
        <source>mean weighted period, ..., 2, 1 from the newest value back</source>
        <translation>加权均值，从最新值往前权重为 period、...、2、1</translation>
    </message>
    <message>
        <source>another word for sma</source>
        <translation>sma 的另一种写法</translation>
    </message>
    <message>
        <source>sum of the last values</source>
        <translation>最近若干值之和</translation>
    </message>
    <message>
        <source>standard deviation of the last values, divided by their number</source>
        <translation>最近若干值的标准差，以个数为除数</translation>
    </message>
    <message>
        <source>largest of the last values, this bar included</source>
        <translation>最近若干值中的最大值，含当前K线</translation>
    </message>
    <message>
        <source>smallest of the last values, this bar included</source>
        <translation>最近若干值中的最小值，含当前K线</translation>
    </message>
    <message>
        <source>share of the values before that are not above this one, 0 to 100</source>
        <translation>此前的值中不高于当前值的占比，0 至 100</translation>
    </message>
    <message>
        <source>relative strength index (Wilder), 0 to 100</source>
        <translation>相对强弱指数（Wilder），0 至 100</translation>
    </message>
    <message>
        <source>change over so many bars in percent</source>
        <translation>若干根K线内的涨跌幅，以百分比表示</translation>
    </message>
    <message>
        <source>fast exponential average less the slow one</source>
        <translation>快指数均线减去慢指数均线</translation>
    </message>
    <message>
        <source>exponential average of macd</source>
        <translation>macd 的指数平均</translation>
    </message>
    <message>
        <source>macd less its signal</source>
        <translation>macd 减去其信号线</translation>
    </message>
    <message>
        <source>upper Bollinger band: mean and so many standard deviations</source>
        <translation>布林带上轨：均值加若干倍标准差</translation>
    </message>
    <message>
        <source>middle Bollinger band: the mean</source>
        <translation>布林带中轨：均值</translation>
    </message>
    <message>
        <source>lower Bollinger band</source>
        <translation>布林带下轨</translation>
    </message>
    <message>
        <source>upper band less lower band in percent of the middle</source>
        <translation>上轨减下轨，占中轨的百分比</translation>
    </message>
    <message>
        <source>average true range (Wilder)</source>
        <translation>平均真实波幅（Wilder）</translation>
    </message>
    <message>
        <source>average directional index (Wilder), 0 to 100: how strong a trend is</source>
        <translation>平均趋向指数（Wilder），0 至 100：趋势的强弱</translation>
    </message>
    <message>
        <source>commodity channel index (Lambert)</source>
        <translation>顺势指标（Lambert）</translation>
    </message>
    <message>
        <source>Williams %R, -100 to 0</source>
        <translation>Williams %R，-100 至 0</translation>
    </message>
    <message>
        <source>money flow index, 0 to 100</source>
        <translation>资金流量指数，0 至 100</translation>
    </message>
    <message>
        <source>on-balance volume since the first bar; only its changes mean something</source>
        <translation>自首根K线起的能量潮；只有其变化才有意义</translation>
    </message>
    <message>
        <source>place of the close in the range of the period, mean of the last smooth values, 0 to 100</source>
        <translation>收盘价在 period 区间中的位置，取最近 smooth 个值的均值，0 至 100</translation>
    </message>
    <message>
        <source>mean of the last values of stoch_k</source>
        <translation>stoch_k 最近若干值的均值</translation>
    </message>
    <message>
        <source>volume divided by the mean volume of the bars before</source>
        <translation>成交量除以此前K线的均量</translation>
    </message>
    <message>
        <source>volume-weighted mean of the typical price since the exchange&apos;s day began</source>
        <translation>自交易日开始以来典型价格的成交量加权均值</translation>
    </message>
    <message>
        <source>the number without its sign</source>
        <translation>数值的绝对值</translation>
    </message>
    <message>
        <source>the smaller of two numbers</source>
        <translation>两个数中较小的一个</translation>
    </message>
    <message>
        <source>the larger of two numbers</source>
        <translation>两个数中较大的一个</translation>
    </message>
    <message>
        <source>the nearest whole number, halves away from zero</source>
        <translation>最接近的整数，一半时远离零取整</translation>
    </message>
    <message>
        <source>square root; not known of a negative number</source>
        <translation>平方根；负数的结果未知</translation>
    </message>
    <message>
        <source>natural logarithm; not known of zero and below</source>
        <translation>自然对数；零及负数的结果未知</translation>
    </message>
    <message>
        <source>a is above b, and was not at the bar before</source>
        <translation>a 高于 b，而前一根K线时并非如此</translation>
    </message>
    <message>
        <source>a is below b, and was not at the bar before</source>
        <translation>a 低于 b，而前一根K线时并非如此</translation>
    </message>
    <message>
        <source>true at one of the last bars at least, this one included</source>
        <translation>最近若干根K线中至少一根成立，含当前一根</translation>
    </message>
    <message>
        <source>true at each of the last bars, this one included</source>
        <translation>最近若干根K线中每一根都成立，含当前一根</translation>
    </message>
    <message>
        <source>at how many of the last bars it is true</source>
        <translation>最近若干根K线中成立的根数</translation>
    </message>
    <message>
        <source>above the value before, so many bars in a row</source>
        <translation>连续若干根K线高于前一个值</translation>
    </message>
    <message>
        <source>below the value before, so many bars in a row</source>
        <translation>连续若干根K线低于前一个值</translation>
    </message>
    <message>
        <source>bars since it was last true, 0 at this one; not known if it was not within the last so many bars</source>
        <translation>距上次成立的K线数，当前一根为 0；在最近若干根K线内未成立则未知</translation>
    </message>
    <message>
        <source>the symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>the name of the company or coin</source>
        <translation>公司或币种的名称</translation>
    </message>
    <message>
        <source>the sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>the exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>the quick verdict, -2 (strong sell) to 2 (strong buy)</source>
        <translation>快速结论，-2（强烈卖出）至 2（强烈买入）</translation>
    </message>
    <message>
        <source>strength of the signal, 0 to 100</source>
        <translation>信号强度，0 至 100</translation>
    </message>
    <message>
        <source>opportunity score, 0 to 100</source>
        <translation>机会评分，0 至 100</translation>
    </message>
    <message>
        <source>relative strength as a percentile of the universe, 1 to 99</source>
        <translation>相对强度在股票池中的百分位，1 至 99</translation>
    </message>
    <message>
        <source>market value in the currency of the price</source>
        <translation>市值，以价格的货币计</translation>
    </message>
    <message>
        <source>whether the symbol is in the session already</source>
        <translation>代码是否已在会话中</translation>
    </message>
    <message>
        <source>2, as a value of signal</source>
        <translation>2，signal 的一个取值</translation>
    </message>
    <message>
        <source>1, as a value of signal</source>
        <translation>1，signal 的一个取值</translation>
    </message>
    <message>
        <source>0, as a value of signal</source>
        <translation>0，signal 的一个取值</translation>
    </message>
    <message>
        <source>-1, as a value of signal</source>
        <translation>-1，signal 的一个取值</translation>
    </message>
    <message>
        <source>-2, as a value of signal</source>
        <translation>-2，signal 的一个取值</translation>
    </message>
</context>
<context>
    <name>FormulaProblem</name>
    <message>
        <source>Write for example {a} == &quot;...&quot;.</source>
        <translation>例如写 {a} == &quot;...&quot;。</translation>
    </message>
    <message>
        <source>the windows of this formula are too long together</source>
        <translation>这个公式的各段周期加起来太长</translation>
    </message>
    <message>
        <source>Shorten periods, or split it into several scanners.</source>
        <translation>请缩短周期，或拆分成多个扫描器。</translation>
    </message>
    <message>
        <source>the parameter &quot;{a}&quot; has the name of something else</source>
        <translation>参数“{a}”与其他名称重名</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>the parameter &quot;{a}&quot; is not a number</source>
        <translation>参数“{a}”不是数字</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition</source>
        <translation>这里需要数字，而这是一个条件</translation>
    </message>
    <message>
        <source>Use count(1, ...) for 1 where it is true and 0 where it is not.</source>
        <translation>用 count(1, ...)：成立时为 1，不成立时为 0。</translation>
    </message>
    <message>
        <source>a condition is needed here, and this is a number</source>
        <translation>这里需要条件，而这是一个数字</translation>
    </message>
    <message>
        <source>Compare it with something, for example {a} &gt; 50.</source>
        <translation>请与某个值比较，例如 {a} &gt; 50。</translation>
    </message>
    <message>
        <source>Compare it with something.</source>
        <translation>请与某个值比较。</translation>
    </message>
    <message>
        <source>a text does not fit here</source>
        <translation>这里不能放文本</translation>
    </message>
    <message>
        <source>Texts are compared, for example sector == &quot;Energy&quot;.</source>
        <translation>文本用于比较，例如 sector == &quot;Energy&quot;。</translation>
    </message>
    <message>
        <source>texts are compared with == and != alone</source>
        <translation>文本只能用 == 和 != 比较</translation>
    </message>
    <message>
        <source>Write for example sector == &quot;Energy&quot;.</source>
        <translation>例如写 sector == &quot;Energy&quot;。</translation>
    </message>
    <message>
        <source>this text is compared with something that is no text</source>
        <translation>这段文本与非文本进行了比较</translation>
    </message>
    <message>
        <source>Texts are symbol, name, sector and exchange.</source>
        <translation>文本有 symbol、name、sector 和 exchange。</translation>
    </message>
    <message>
        <source>{a} is compared with something that is no text in quotes</source>
        <translation>{a} 的比较对象不是引号中的文本</translation>
    </message>
    <message>
        <source>in asks whether a text is in a list, and this is no text</source>
        <translation>in 用于判断文本是否在列表中，而这不是文本</translation>
    </message>
    <message>
        <source>Write for example sector in (&quot;Energy&quot;, &quot;Utilities&quot;).</source>
        <translation>例如写 sector in (&quot;Energy&quot;, &quot;Utilities&quot;)。</translation>
    </message>
    <message>
        <source>the number of bars back must be a constant</source>
        <translation>回溯的K线数必须是常数</translation>
    </message>
    <message>
        <source>Write for example close[1].</source>
        <translation>例如写 close[1]。</translation>
    </message>
    <message>
        <source>a formula cannot look into the future</source>
        <translation>公式不能看到未来</translation>
    </message>
    <message>
        <source>Bars back are counted from 0, this bar, upwards: close[1].</source>
        <translation>回溯的K线从当前的 0 起向上计数：close[1]。</translation>
    </message>
    <message>
        <source>bars back must be a whole number from 0 to {a}</source>
        <translation>回溯的K线数必须是 0 至 {a} 的整数</translation>
    </message>
    <message>
        <source>{a} is a text and must be compared</source>
        <translation>{a} 是文本，必须进行比较</translation>
    </message>
    <message>
        <source>one bar length stands within another</source>
        <translation>一个K线周期嵌在另一个之内</translation>
    </message>
    <message>
        <source>Give the bar length once, to the outer function.</source>
        <translation>K线周期只在外层函数中写一次。</translation>
    </message>
    <message>
        <source>Write &gt;= for &quot;at least&quot;.</source>
        <translation>“至少”请写 &gt;=。</translation>
    </message>
    <message>
        <source>Write &lt;= for &quot;at most&quot;.</source>
        <translation>“至多”请写 &lt;=。</translation>
    </message>
    <message>
        <source>Write != for &quot;is not&quot;.</source>
        <translation>“不等于”请写 !=。</translation>
    </message>
    <message>
        <source>Texts stand in double quotes, for example &quot;Energy&quot;.</source>
        <translation>文本放在双引号中，例如 &quot;Energy&quot;。</translation>
    </message>
    <message>
        <source>Texts stand in straight double quotes, for example &quot;Energy&quot;.</source>
        <translation>文本放在英文直双引号中，例如 &quot;Energy&quot;。</translation>
    </message>
    <message>
        <source>Write and, or &amp;&amp;.</source>
        <translation>请写 and 或 &amp;&amp;。</translation>
    </message>
    <message>
        <source>Write or, or ||.</source>
        <translation>请写 or 或 ||。</translation>
    </message>
    <message>
        <source>There is no power; multiply instead.</source>
        <translation>没有乘方运算，请改用乘法。</translation>
    </message>
    <message>
        <source>A formula is one expression; join conditions with and.</source>
        <translation>公式只能是一个表达式；条件之间用 and 连接。</translation>
    </message>
    <message>
        <source>Prices are plain numbers, for example close &gt; 5.</source>
        <translation>价格直接写数字，例如 close &gt; 5。</translation>
    </message>
    <message>
        <source>Use parentheses: ( ).</source>
        <translation>请使用圆括号：( )。</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; means nothing here</source>
        <translation>“{a}”在这里没有含义</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not a number</source>
        <translation>“{a}”不是数字</translation>
    </message>
    <message>
        <source>Numbers are written 12, 1.5, 500K, 1.5M or 2B.</source>
        <translation>数字写作 12、1.5、500K、1.5M 或 2B。</translation>
    </message>
    <message>
        <source>{a} is out of range</source>
        <translation>{a} 超出范围</translation>
    </message>
    <message>
        <source>Write a smaller number.</source>
        <translation>请写小一些的数字。</translation>
    </message>
    <message>
        <source>this text never ends</source>
        <translation>这段文本没有结束</translation>
    </message>
    <message>
        <source>Close it with a second double quote.</source>
        <translation>请用第二个双引号收尾。</translation>
    </message>
    <message>
        <source>there is a control character here</source>
        <translation>这里有一个控制字符</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请删去。</translation>
    </message>
    <message>
        <source>the formula is not valid UTF-8</source>
        <translation>公式不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>Type it anew or save it as UTF-8.</source>
        <translation>请重新输入，或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>the formula is longer than {a} characters</source>
        <translation>公式超过 {a} 个字符</translation>
    </message>
    <message>
        <source>Split it into several scanners.</source>
        <translation>请拆分成多个扫描器。</translation>
    </message>
    <message>
        <source>{a} needs a condition</source>
        <translation>{a} 需要一个条件</translation>
    </message>
    <message>
        <source>{a} needs a number of bars</source>
        <translation>{a} 需要K线数</translation>
    </message>
    <message>
        <source>{a} needs a period</source>
        <translation>{a} 需要周期</translation>
    </message>
    <message>
        <source>{a} needs a value</source>
        <translation>{a} 需要一个值</translation>
    </message>
    <message>
        <source>{a} needs two values</source>
        <translation>{a} 需要两个值</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a whole number from {c} to {d}</source>
        <translation>{b} 的 {a} 必须是 {c} 至 {d} 的整数</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a number from {c} to {d}</source>
        <translation>{b} 的 {a} 必须是 {c} 至 {d} 的数字</translation>
    </message>
    <message>
        <source>Write for example {a}.</source>
        <translation>例如写 {a}。</translation>
    </message>
    <message>
        <source>Did you mean &quot;{a}&quot;?</source>
        <translation>您是否想用“{a}”？</translation>
    </message>
    <message>
        <source>there is no function &quot;{a}&quot;</source>
        <translation>没有函数“{a}”</translation>
    </message>
    <message>
        <source>there is no name &quot;{a}&quot;</source>
        <translation>没有名称“{a}”</translation>
    </message>
    <message>
        <source>All names are listed in the formula reference.</source>
        <translation>所有名称见公式参考。</translation>
    </message>
    <message>
        <source>{a} takes no text</source>
        <translation>{a} 不接受文本</translation>
    </message>
    <message>
        <source>A bar length belongs to a series, for example close(&quot;1wk&quot;).</source>
        <translation>K线周期属于序列，例如 close(&quot;1wk&quot;)。</translation>
    </message>
    <message>
        <source>{a} takes no argument</source>
        <translation>{a} 不接受参数</translation>
    </message>
    <message>
        <source>Bars back are written {a}[1].</source>
        <translation>回溯的K线写作 {a}[1]。</translation>
    </message>
    <message>
        <source>Write {a} alone.</source>
        <translation>只写 {a}。</translation>
    </message>
    <message>
        <source>this argument of {a} is one too many</source>
        <translation>{a} 多了这个参数</translation>
    </message>
    <message>
        <source>Write {a}.</source>
        <translation>请写 {a}。</translation>
    </message>
    <message>
        <source>the {a} of {b} must be a constant</source>
        <translation>{b} 的 {a} 必须是常数</translation>
    </message>
    <message>
        <source>Write {a}, with numbers or named parameters.</source>
        <translation>请写 {a}，使用数字或命名参数。</translation>
    </message>
    <message>
        <source>there is no bar length &quot;{a}&quot;</source>
        <translation>没有K线周期“{a}”</translation>
    </message>
    <message>
        <source>Choose one of {a}.</source>
        <translation>请从 {a} 中选择。</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; does not fit here</source>
        <translation>“{a}”不能放在这里</translation>
    </message>
    <message>
        <source>a value is missing before &quot;{a}&quot;</source>
        <translation>“{a}”之前缺少一个值</translation>
    </message>
    <message>
        <source>there is no formula</source>
        <translation>没有公式</translation>
    </message>
    <message>
        <source>Write a condition, for example close &gt; sma(20).</source>
        <translation>请写一个条件，例如 close &gt; sma(20)。</translation>
    </message>
    <message>
        <source>more than {a} levels within each other</source>
        <translation>嵌套超过 {a} 层</translation>
    </message>
    <message>
        <source>Leave out parentheses that are not needed.</source>
        <translation>请去掉不需要的括号。</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>这个括号没有对应的左括号</translation>
    </message>
    <message>
        <source>a comma stands between the arguments of a function alone</source>
        <translation>逗号只能用在函数的参数之间</translation>
    </message>
    <message>
        <source>Join conditions with and; decimals are written with a point.</source>
        <translation>条件之间用 and 连接；小数用点号书写。</translation>
    </message>
    <message>
        <source>Put what belongs together in parentheses.</source>
        <translation>请把属于一组的部分放进括号。</translation>
    </message>
    <message>
        <source>an operator is missing before a text</source>
        <translation>文本之前缺少运算符</translation>
    </message>
    <message>
        <source>an operator is missing before &quot;{a}&quot;</source>
        <translation>“{a}”之前缺少运算符</translation>
    </message>
    <message>
        <source>Join conditions with and or or, and numbers with + - * /.</source>
        <translation>条件之间用 and 或 or 连接，数字之间用 + - * /。</translation>
    </message>
    <message>
        <source>more than {a} parts</source>
        <translation>超过 {a} 个部分</translation>
    </message>
    <message>
        <source>Split the formula into several scanners.</source>
        <translation>请把公式拆分成多个扫描器。</translation>
    </message>
    <message>
        <source>comparisons are not chained</source>
        <translation>比较不能连写</translation>
    </message>
    <message>
        <source>Write two of them: 1 &lt; x and x &lt; 2.</source>
        <translation>请写成两个：1 &lt; x and x &lt; 2。</translation>
    </message>
    <message>
        <source>in needs a list</source>
        <translation>in 需要一个列表</translation>
    </message>
    <message>
        <source>Write in (&quot;Energy&quot;, &quot;Utilities&quot;).</source>
        <translation>请写 in (&quot;Energy&quot;, &quot;Utilities&quot;)。</translation>
    </message>
    <message>
        <source>a text is needed here, not the end of the formula</source>
        <translation>这里需要文本，公式却已结束</translation>
    </message>
    <message>
        <source>a text is needed here, not &quot;{a}&quot;</source>
        <translation>这里需要文本，而不是“{a}”</translation>
    </message>
    <message>
        <source>% is the remainder of a division</source>
        <translation>% 表示除法的余数</translation>
    </message>
    <message>
        <source>Percentages are plain numbers, for example gap &gt; 2.</source>
        <translation>百分比直接写数字，例如 gap &gt; 2。</translation>
    </message>
    <message>
        <source>Leave the plus sign out.</source>
        <translation>请去掉加号。</translation>
    </message>
    <message>
        <source>Put it in parentheses with its condition: (not close &gt; open).</source>
        <translation>请与其条件一起放进括号：(not close &gt; open)。</translation>
    </message>
    <message>
        <source>the formula breaks off here</source>
        <translation>公式在这里中断</translation>
    </message>
    <message>
        <source>Write what is missing at its end.</source>
        <translation>请在末尾补上缺少的部分。</translation>
    </message>
    <message>
        <source>there is nothing in the parentheses</source>
        <translation>括号里没有内容</translation>
    </message>
    <message>
        <source>Leave them out, or write a value in them.</source>
        <translation>请去掉括号，或在其中写一个值。</translation>
    </message>
    <message>
        <source>Write a number, a name such as close, or a function such as sma(20).</source>
        <translation>请写数字、close 之类的名称，或 sma(20) 之类的函数。</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is never closed</source>
        <translation>“{a}”没有闭合</translation>
    </message>
    <message>
        <source>Add {a} where it ends.</source>
        <translation>请在结束处补上 {a}。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>第 %1 行，第 %2 列：%3。</translation>
    </message>
    <message>
        <source>the formula is a number, not a condition</source>
        <translation>公式是一个数字，而不是条件</translation>
    </message>
    <message>
        <source>Compare it with something, for example rsi(14) &gt;= 70.</source>
        <translation>请与某个值比较，例如 rsi(14) &gt;= 70。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>FunnelDialog</name>
    <message>
        <source>Symbols left out</source>
        <translation>被筛除的代码</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Search the symbols of the rule</source>
        <translation>搜索该规则的代码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Symbols that the rule left out</source>
        <translation>被该规则筛除的代码</translation>
    </message>
    <message>
        <source>&amp;Scan these</source>
        <translation>扫描这些代码(&amp;S)</translation>
    </message>
    <message>
        <source>Scan these</source>
        <translation>扫描这些代码</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected symbols, or all that are shown, one a line</source>
        <translation>复制所选代码或全部显示的代码，每行一个</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>&amp;Why not?</source>
        <translation>为何没有(&amp;W)？</translation>
    </message>
    <message>
        <source>Symbol to ask about</source>
        <translation>要查询的代码</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FunnelView</name>
    <message>
        <source>exchange is not %1</source>
        <translation>交易所不是 %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>不在 %1 中</translation>
    </message>
    <message>
        <source>excluded by %1</source>
        <translation>被 %1 排除</translation>
    </message>
    <message>
        <source>excluded by name</source>
        <translation>被指名排除</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>%1 被筛除：%2。</translation>
    </message>
    <message>
        <source>%1 was not left out. It has a result: %2.</source>
        <translation>%1 未被筛除。它有结果：%2。</translation>
    </message>
    <message>
        <source>%1 was not left out, but has no result: %2.</source>
        <translation>%1 未被筛除，但没有结果：%2。</translation>
    </message>
    <message>
        <source>%1 has not been scanned yet, or is not in the list.</source>
        <translation>%1 尚未扫描，或不在列表中。</translation>
    </message>
    <message>
        <source>%1 is not in the list that was scanned.</source>
        <translation>%1 不在所扫描的列表中。</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Earlier scans</source>
        <translation>以往扫描</translation>
    </message>
    <message>
        <source>What earlier scans of the same prices and interval said about this symbol, the newest first.</source>
        <translation>相同行情、相同K线周期的以往扫描对该代码的结论，最新的在前。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No earlier scan of these prices and this interval is kept that knew this symbol.</source>
        <translation>没有保留相同行情、相同K线周期且包含该代码的以往扫描。</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n 次扫描</numerusform>
        </translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Str.</source>
        <comment>strength, short</comment>
        <translation>强度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The verdict, or how the symbol ended without one.</source>
        <translation>结论；没有结论时，显示该代码以何种状态结束。</translation>
    </message>
    <message>
        <source>Strength of the verdict, from 0 to 100.</source>
        <translation>结论的强度，0 至 100。</translation>
    </message>
    <message>
        <source>Opportunity score, from 0 to 100.</source>
        <translation>机会评分，0 至 100。</translation>
    </message>
    <message>
        <source>Last price that the scan saw.</source>
        <translation>该次扫描看到的最新价。</translation>
    </message>
</context>
<context>
    <name>HitReason</name>
    <message>
        <source>%1 not known</source>
        <comment>a number</comment>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 %2x</source>
        <comment>a number and its multiple</comment>
        <translation>%1 %2 倍</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>numbers of a hit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scanner</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>scanners that found it</comment>
        <translation>%1；%2</translation>
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
        <translation>最近 20 个价格的均值</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>mean of the last 50 prices</source>
        <translation>最近 50 个价格的均值</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>mean of the last 200 prices</source>
        <translation>最近 200 个价格的均值</translation>
    </message>
    <message>
        <source>EMA 9</source>
        <translation>EMA 9</translation>
    </message>
    <message>
        <source>exponential average, k = 2/10, starts as SMA 9</source>
        <translation>指数平均，k = 2/10，以 SMA 9 为起点</translation>
    </message>
    <message>
        <source>EMA 20</source>
        <translation>EMA 20</translation>
    </message>
    <message>
        <source>exponential average, k = 2/21, starts as SMA 20</source>
        <translation>指数平均，k = 2/21，以 SMA 20 为起点</translation>
    </message>
    <message>
        <source>EMA 50</source>
        <translation>EMA 50</translation>
    </message>
    <message>
        <source>exponential average, k = 2/51, starts as SMA 50</source>
        <translation>指数平均，k = 2/51，以 SMA 50 为起点</translation>
    </message>
    <message>
        <source>EMA 200</source>
        <translation>EMA 200</translation>
    </message>
    <message>
        <source>exponential average, k = 2/201, starts as SMA 200</source>
        <translation>指数平均，k = 2/201，以 SMA 200 为起点</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>100 - 100 / (1 + Wilder average of rises / of falls), 14</source>
        <translation>100 - 100 / (1 + 上涨的 Wilder 平均 / 下跌的 Wilder 平均)，14</translation>
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
        <translation>MACD 信号线 9</translation>
    </message>
    <message>
        <source>EMA 9 of MACD</source>
        <translation>MACD 的 EMA 9</translation>
    </message>
    <message>
        <source>MACD histogram</source>
        <translation>MACD 柱状图</translation>
    </message>
    <message>
        <source>MACD - MACD signal</source>
        <translation>MACD - MACD 信号线</translation>
    </message>
    <message>
        <source>ATR 14</source>
        <translation>ATR 14</translation>
    </message>
    <message>
        <source>Wilder average of the true range, 14</source>
        <translation>真实波幅的 Wilder 平均，14</translation>
    </message>
    <message>
        <source>Bollinger upper 20, 2</source>
        <translation>布林带上轨 20, 2</translation>
    </message>
    <message>
        <source>SMA 20 + 2 standard deviations</source>
        <translation>SMA 20 + 2 倍标准差</translation>
    </message>
    <message>
        <source>Bollinger middle 20</source>
        <translation>布林带中轨 20</translation>
    </message>
    <message>
        <source>Bollinger lower 20, 2</source>
        <translation>布林带下轨 20, 2</translation>
    </message>
    <message>
        <source>SMA 20 - 2 standard deviations</source>
        <translation>SMA 20 - 2 倍标准差</translation>
    </message>
    <message>
        <source>ADX 14</source>
        <translation>ADX 14</translation>
    </message>
    <message>
        <source>Wilder average of 100 |+DM - -DM| / (+DM + -DM), 14</source>
        <translation>100 |+DM - -DM| / (+DM + -DM) 的 Wilder 平均，14</translation>
    </message>
    <message>
        <source>CCI 20</source>
        <translation>CCI 20</translation>
    </message>
    <message>
        <source>(typical price - its mean) / (0.015 * mean absolute deviation), 20</source>
        <translation>(典型价格 - 其均值) / (0.015 * 平均绝对偏差)，20</translation>
    </message>
    <message>
        <source>Williams %R 14</source>
        <translation>Williams %R 14</translation>
    </message>
    <message>
        <source>-100 * (highest high - close) / (highest high - lowest low), 14</source>
        <translation>-100 * (最高价 - 收盘价) / (最高价 - 最低价)，14</translation>
    </message>
    <message>
        <source>MFI 14</source>
        <translation>MFI 14</translation>
    </message>
    <message>
        <source>100 - 100 / (1 + money flowing in / out), 14</source>
        <translation>100 - 100 / (1 + 流入资金 / 流出资金)，14</translation>
    </message>
    <message>
        <source>ROC 10</source>
        <translation>ROC 10</translation>
    </message>
    <message>
        <source>change over 10 bars in percent</source>
        <translation>10 根K线的涨跌幅，以百分比表示</translation>
    </message>
    <message>
        <source>OBV</source>
        <translation>OBV</translation>
    </message>
    <message>
        <source>volume of rising bars - volume of falling bars, all bars</source>
        <translation>上涨K线成交量 - 下跌K线成交量，全部K线</translation>
    </message>
    <message>
        <source>Stochastic %K 14, 3</source>
        <translation>随机指标 %K 14, 3</translation>
    </message>
    <message>
        <source>place of the close in the range of 14 bars in percent, mean of 3</source>
        <translation>收盘价在 14 根K线区间中的百分比位置，取 3 个值的均值</translation>
    </message>
    <message>
        <source>Stochastic %D 3</source>
        <translation>随机指标 %D 3</translation>
    </message>
    <message>
        <source>mean of the last 3 values of %K</source>
        <translation>%K 最近 3 个值的均值</translation>
    </message>
    <message>
        <source>20-bar high</source>
        <translation>20 根K线高点</translation>
    </message>
    <message>
        <source>highest high of the last 20 bars</source>
        <translation>最近 20 根K线的最高价</translation>
    </message>
    <message>
        <source>20-bar low</source>
        <translation>20 根K线低点</translation>
    </message>
    <message>
        <source>lowest low of the last 20 bars</source>
        <translation>最近 20 根K线的最低价</translation>
    </message>
    <message>
        <source>Average volume 20</source>
        <translation>平均成交量 20</translation>
    </message>
    <message>
        <source>mean volume of the last 20 bars</source>
        <translation>最近 20 根K线的平均成交量</translation>
    </message>
    <message>
        <source>Standard deviation 20</source>
        <translation>标准差 20</translation>
    </message>
    <message>
        <source>population standard deviation of the last 20 prices</source>
        <translation>最近 20 个价格的总体标准差</translation>
    </message>
    <message>
        <source>Relative volume 20</source>
        <translation>相对成交量 20</translation>
    </message>
    <message>
        <source>volume / mean volume of the 20 bars before</source>
        <translation>成交量 / 此前 20 根K线的均量</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>扫描(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent scans</source>
        <translation>最近的扫描(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;canners</source>
        <translation>扫描器(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Price colours</source>
        <translation>涨跌颜色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Choose &amp;price folder…</source>
        <translation>选择行情文件夹(&amp;P)…</translation>
    </message>
    <message>
        <source>Scan your own prices: a folder with one CSV file for each symbol</source>
        <translation>扫描您自己的行情：每个代码一个 CSV 文件的文件夹</translation>
    </message>
    <message>
        <source>&amp;Import symbol list…</source>
        <translation>导入代码列表(&amp;I)…</translation>
    </message>
    <message>
        <source>Scan the symbols of a list: plain text, CSV or a TradingView list</source>
        <translation>扫描列表中的代码：纯文本、CSV 或 TradingView 列表</translation>
    </message>
    <message>
        <source>&amp;Export results…</source>
        <translation>导出结果(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the visible rows to a CSV, JSON or TradingView file</source>
        <translation>将显示的行写入 CSV、JSON 或 TradingView 文件</translation>
    </message>
    <message>
        <source>Save &amp;chart as image…</source>
        <translation>将图表保存为图片(&amp;C)…</translation>
    </message>
    <message>
        <source>Write the chart to a PNG file</source>
        <translation>将图表写入 PNG 文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; a running scan is saved and can be resumed</source>
        <translation>关闭窗口；正在运行的扫描会保存，之后可以继续</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows, ready for a spreadsheet</source>
        <translation>复制所选行，可直接粘贴到电子表格</translation>
    </message>
    <message>
        <source>Select &amp;all rows</source>
        <translation>选择所有行(&amp;A)</translation>
    </message>
    <message>
        <source>Select every visible row</source>
        <translation>选择全部显示的行</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Pro&amp;viders…</source>
        <translation>数据源(&amp;V)…</translation>
    </message>
    <message>
        <source>Where prices come from: keys, addresses, limits, and who steps in</source>
        <translation>行情从哪里来：密钥、地址、限额，以及由谁替补</translation>
    </message>
    <message>
        <source>&amp;Scan Now</source>
        <translation>立即扫描(&amp;S)</translation>
    </message>
    <message>
        <source>Scan the chosen symbols</source>
        <translation>扫描选定的代码</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause the scan, or go on with it</source>
        <translation>暂停或继续扫描</translation>
    </message>
    <message>
        <source>&amp;Cancel scan</source>
        <translation>取消扫描(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the scan; what is done is kept and can be resumed</source>
        <translation>停止扫描；已完成的部分会保留，之后可以继续</translation>
    </message>
    <message>
        <source>Symbols &amp;without a result…</source>
        <translation>没有结果的代码(&amp;W)…</translation>
    </message>
    <message>
        <source>Why some symbols have no result, and which are worth another try</source>
        <translation>部分代码为何没有结果，哪些值得重试</translation>
    </message>
    <message>
        <source>Symbols &amp;left out…</source>
        <translation>被筛除的代码(&amp;L)…</translation>
    </message>
    <message>
        <source>What the filter left out, rule by rule, and why a symbol is missing</source>
        <translation>逐条规则查看筛选排除了什么，以及某个代码为何缺失</translation>
    </message>
    <message>
        <source>Scanner &amp;editor…</source>
        <translation>扫描器编辑器(&amp;E)…</translation>
    </message>
    <message>
        <source>Look at the built-in scanners and make your own</source>
        <translation>查看内置扫描器，或自建扫描器</translation>
    </message>
    <message>
        <source>&amp;Dashboard…</source>
        <translation>扫描器面板(&amp;D)…</translation>
    </message>
    <message>
        <source>Run scanners on a schedule, see what they find and how they do</source>
        <translation>按计划运行扫描器，查看其发现和表现</translation>
    </message>
    <message>
        <source>&amp;Filter rows</source>
        <translation>筛选行(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter box</source>
        <translation>转到筛选框</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>选择表格的列</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Every shortcut on one sheet</source>
        <translation>在一页中列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Tapesift</source>
        <translation>关于 Tapesift(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Scan &amp;setup</source>
        <translation>扫描设置(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the setup on the left</source>
        <translation>显示或隐藏左侧的扫描设置</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Show or hide the details on the right</source>
        <translation>显示或隐藏右侧的详情</translation>
    </message>
    <message>
        <source>Watch &amp;every</source>
        <translation>定时扫描间隔(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>The kept scans: open, compare, scan again, delete</source>
        <translation>已保留的扫描：打开、比较、重新扫描、删除</translation>
    </message>
    <message>
        <source>Every setting, with search; keys of commands</source>
        <translation>全部设置（可搜索）以及命令的快捷键</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>命令(&amp;M)…</translation>
    </message>
    <message>
        <source>Find any command, symbol, setting or scanner by typing</source>
        <translation>输入文字即可查找任何命令、代码、设置或扫描器</translation>
    </message>
    <message>
        <source>Watc&amp;h</source>
        <translation>定时扫描(&amp;Z)</translation>
    </message>
    <message>
        <source>Scan again and again by itself, while the exchange is open</source>
        <translation>在交易所开市期间自动反复扫描</translation>
    </message>
    <message>
        <source>&amp;Alerts…</source>
        <translation>提醒(&amp;A)…</translation>
    </message>
    <message>
        <source>Be told when something happens in a scan: on the desktop, by mail, on your phone</source>
        <translation>扫描中有情况时通知您：桌面、邮件或手机</translation>
    </message>
    <message>
        <source>&amp;Watchlists</source>
        <translation>自选列表(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide your watchlists</source>
        <translation>显示或隐藏您的自选列表</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Free some disk space and try again.</source>
        <translation>请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder, or choose another place.</source>
        <translation>请检查文件及其文件夹的权限，或另选位置。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Give a file, not a folder.</source>
        <translation>请指定文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。</translation>
    </message>
    <message>
        <source>There are no bars of {a}.</source>
        <translation>没有 {a} 的K线。</translation>
    </message>
    <message>
        <source>There are no {a} bars of {b}.</source>
        <translation>没有 {b} 的 {a} K线。</translation>
    </message>
    <message>
        <source>No bar of {a} can be used.</source>
        <translation>{a} 没有可用的K线。</translation>
    </message>
    <message>
        <source>{a} has {b} closed bars; a verdict needs {c}.</source>
        <translation>{a} 有 {b} 根已收盘K线；得出结论需要 {c} 根。</translation>
    </message>
    <message>
        <source>The last bar of {a} is of {b}.</source>
        <translation>{a} 的最后一根K线是 {b} 的。</translation>
    </message>
    <message>
        <source>Check its file, or take it off the list.</source>
        <translation>请检查其文件，或从列表中移除。</translation>
    </message>
    <message>
        <source>Correct its file.</source>
        <translation>请更正其文件。</translation>
    </message>
    <message>
        <source>Wait until it has traded longer, or choose a shorter interval.</source>
        <translation>请等它交易更久，或选择更短的K线周期。</translation>
    </message>
    <message>
        <source>Update its data, or scan as of an earlier date with --as-of.</source>
        <translation>请更新其数据，或按更早的日期扫描。</translation>
    </message>
    <message>
        <source>{a} does not know {b}.</source>
        <translation>{a} 没有 {b}。</translation>
    </message>
    <message>
        <source>remembered from an earlier scan</source>
        <translation>由此前的扫描得知</translation>
    </message>
    <message>
        <source>Check the spelling, or take it off the list; it is asked for again after a week.</source>
        <translation>请检查拼写，或从列表中移除；一周后会再次查询。</translation>
    </message>
    <message>
        <source>Check the spelling; it may have been renamed or delisted.</source>
        <translation>请检查拼写；可能已更名或退市。</translation>
    </message>
    <message>
        <source>Loading {a} was stopped.</source>
        <translation>{a} 的加载已停止。</translation>
    </message>
    <message>
        <source>The bars of {a} have changed since its verdict.</source>
        <translation>{a} 的K线在得出结论后已有变化。</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>请重新扫描。</translation>
    </message>
    <message>
        <source>{a} is left out by the filter: {b}.</source>
        <translation>{a} 被筛选条件剔除：{b}。</translation>
    </message>
    <message>
        <source>A saved result is damaged.</source>
        <translation>一条已保存的结果已损坏。</translation>
    </message>
    <message>
        <source>Scan the symbol again.</source>
        <translation>请重新扫描该代码。</translation>
    </message>
    <message>
        <source>The {a} provider has no {b} bars.</source>
        <translation>数据源 {a} 没有 {b} K线。</translation>
    </message>
    <message>
        <source>{a} has no {b} bars.</source>
        <translation>{a} 没有 {b} K线。</translation>
    </message>
    <message>
        <source>The demo market has no {a} bars</source>
        <translation>模拟市场没有 {a} K线</translation>
    </message>
    <message>
        <source>Use one of {a}.</source>
        <translation>请使用 {a} 之一。</translation>
    </message>
    <message>
        <source>Choose --interval from: {a}.</source>
        <translation>请从以下K线周期中选择：{a}。</translation>
    </message>
    <message>
        <source>{a} is not in the demo market</source>
        <translation>模拟市场中没有 {a}</translation>
    </message>
    <message>
        <source>The demo market has invented symbols only; for real ones choose another provider.</source>
        <translation>模拟市场只有虚构的代码；要用真实代码请选择其他数据源。</translation>
    </message>
    <message>
        <source>{a} does not accept the key.</source>
        <translation>{a} 不接受该密钥。</translation>
    </message>
    <message>
        <source>Check {a}; keys are made at {b}.</source>
        <translation>请检查 {a}；密钥在 {b} 申请。</translation>
    </message>
    <message>
        <source>{a} needs a key.</source>
        <translation>{a} 需要密钥。</translation>
    </message>
    <message>
        <source>Set {a}, or enter the key in the window under Providers; keys are made at {b}.</source>
        <translation>请设置 {a}，或在窗口的“数据源”中输入密钥；密钥在 {b} 申请。</translation>
    </message>
    <message>
        <source>{a} did not answer the request for {b}.</source>
        <translation>{a} 没有回应对 {b} 的请求。</translation>
    </message>
    <message>
        <source>{a} gave an unusable answer for {b}</source>
        <translation>{a} 对 {b} 的应答无法使用</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, choose another provider.</source>
        <translation>请稍后再试；若仍如此，请选择其他数据源。</translation>
    </message>
    <message>
        <source>Choose another provider, or try again later.</source>
        <translation>请选择其他数据源，或稍后再试。</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>请稍后再试，或选择其他数据源。</translation>
    </message>
    <message>
        <source>Wait a while, or choose another provider.</source>
        <translation>请稍等，或选择其他数据源。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The name {a} cannot be resolved.</source>
        <translation>无法解析名称 {a}。</translation>
    </message>
    <message>
        <source>Cannot connect to {a}.</source>
        <translation>无法连接 {a}。</translation>
    </message>
    <message>
        <source>{a} did not answer in time.</source>
        <translation>{a} 没有及时应答。</translation>
    </message>
    <message>
        <source>{a} closed the connection without an answer.</source>
        <translation>{a} 未作应答即关闭了连接。</translation>
    </message>
    <message>
        <source>The answer of {a} was cut off.</source>
        <translation>{a} 的应答中断。</translation>
    </message>
    <message>
        <source>The connection to {a} was cut off.</source>
        <translation>与 {a} 的连接中断。</translation>
    </message>
    <message>
        <source>The answer of {a} is too large.</source>
        <translation>{a} 的应答过大。</translation>
    </message>
    <message>
        <source>The exchange with {a} failed.</source>
        <translation>与 {a} 的通信失败。</translation>
    </message>
    <message>
        <source>The identity of {a} could not be verified, so nothing was asked of it.</source>
        <translation>无法核实 {a} 的身份，因此未发出请求。</translation>
    </message>
    <message>
        <source>Check the clock of this computer and whether a proxy or a virus scanner stands between.</source>
        <translation>请检查本机时钟，以及中间是否有代理或杀毒软件。</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>请检查网络连接后重试。</translation>
    </message>
    <message>
        <source>{a} failed with status {b}.</source>
        <translation>{a} 失败，状态码 {b}。</translation>
    </message>
    <message>
        <source>The request to {a} was cancelled.</source>
        <translation>对 {a} 的请求已取消。</translation>
    </message>
    <message>
        <source>{a} does not exist</source>
        <translation>{a} 不存在</translation>
    </message>
    <message>
        <source>Give a folder of SYMBOL.csv files, or one file with a symbol column.</source>
        <translation>请指定含 SYMBOL.csv 文件的文件夹，或一个带 symbol 列的文件。</translation>
    </message>
    <message>
        <source>{a} is not in {b}</source>
        <translation>{b} 中没有 {a}</translation>
    </message>
    <message>
        <source>Check the spelling, or add its file.</source>
        <translation>请检查拼写，或补上其文件。</translation>
    </message>
    <message>
        <source>{a} has no bars in {b}</source>
        <translation>{b} 中没有 {a} 的K线</translation>
    </message>
    <message>
        <source>No CSV files in {a}</source>
        <translation>{a} 中没有 CSV 文件</translation>
    </message>
    <message>
        <source>Give a folder of files named after their symbols, such as AAPL.csv.</source>
        <translation>请指定以代码命名文件的文件夹，例如 AAPL.csv。</translation>
    </message>
    <message>
        <source>No symbols in {a}</source>
        <translation>{a} 中没有代码</translation>
    </message>
    <message>
        <source>Give a file with a symbol column and one row for each bar.</source>
        <translation>请指定带 symbol 列、每根K线一行的文件。</translation>
    </message>
    <message>
        <source>{a} has no symbol column and is not named after a symbol</source>
        <translation>{a} 没有 symbol 列，也不是以代码命名</translation>
    </message>
    <message>
        <source>Add a column named symbol, or name the file like AAPL.csv.</source>
        <translation>请添加名为 symbol 的列，或把文件命名为 AAPL.csv 的形式。</translation>
    </message>
    <message>
        <source>Not read, because they are not named after a symbol: {a}.</source>
        <translation>以下文件未以代码命名，没有读取：{a}。</translation>
    </message>
    <message>
        <source>Not read, because another file has the same symbol: {a}.</source>
        <translation>以下文件与其他文件代码相同，没有读取：{a}。</translation>
    </message>
    <message>
        <source>Bring the folder back and retry.</source>
        <translation>请恢复文件夹后重试。</translation>
    </message>
    <message>
        <source>{a}, line {b}: no column named {c}</source>
        <translation>{a} 第 {b} 行：没有名为 {c} 的列</translation>
    </message>
    <message>
        <source>Name the columns in the first line: date, open, high, low, close, volume.</source>
        <translation>请在第一行写列名：date, open, high, low, close, volume。</translation>
    </message>
    <message>
        <source>{a} is not a text file</source>
        <translation>{a} 不是文本文件</translation>
    </message>
    <message>
        <source>Save it as comma-separated text in UTF-8.</source>
        <translation>请另存为 UTF-8 编码的逗号分隔文本。</translation>
    </message>
    <message>
        <source>{a}, line {b}: &apos;{c}&apos; is not a date</source>
        <translation>{a} 第 {b} 行：“{c}”不是日期</translation>
    </message>
    <message>
        <source>Write dates as 2026-11-20 and times as 2026-11-20T15:30:00Z.</source>
        <translation>日期写作 2026-11-20，时间写作 2026-11-20T15:30:00Z。</translation>
    </message>
    <message>
        <source>{a}, line {b}: &apos;{c}&apos; is not a number</source>
        <translation>{a} 第 {b} 行：“{c}”不是数字</translation>
    </message>
    <message>
        <source>Write prices as 12.50.</source>
        <translation>价格写作 12.50。</translation>
    </message>
    <message>
        <source>{a}, line {b}: several symbols in one file, {c} and {d}</source>
        <translation>{a} 第 {b} 行：一个文件中有多个代码，{c} 和 {d}</translation>
    </message>
    <message>
        <source>{a}: bars are {b} apart, not {c}</source>
        <translation>{a}：K线间隔为 {b}，而不是 {c}</translation>
    </message>
    <message>
        <source>Use --interval {a}, or give files with {b} bars.</source>
        <translation>请选择K线周期 {a}，或提供 {b} K线的文件。</translation>
    </message>
    <message>
        <source>Give files with {a} bars.</source>
        <translation>请提供 {a} K线的文件。</translation>
    </message>
    <message>
        <source>{a} bars cannot be made of {b} bars</source>
        <translation>无法由 {b} K线合成 {a} K线</translation>
    </message>
    <message>
        <source>Choose a longer interval, or one that the provider has itself.</source>
        <translation>请选择更长的K线周期，或数据源自带的周期。</translation>
    </message>
    <message>
        <source>&apos;{a}&apos; is not a symbol.</source>
        <translation>“{a}”不是代码。</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not a symbol</source>
        <translation>“{a}”不是代码</translation>
    </message>
    <message>
        <source>Write symbols as AAPL, BRK.B or BTC/USDT, separated by commas.</source>
        <translation>代码写作 AAPL、BRK.B 或 BTC/USDT，用逗号分隔。</translation>
    </message>
    <message>
        <source>&apos;{a}&apos; is neither a built-in list nor a file.</source>
        <translation>“{a}”既不是内置列表，也不是文件。</translation>
    </message>
    <message>
        <source>No symbol is left to scan.</source>
        <translation>没有剩下可扫描的代码。</translation>
    </message>
    <message>
        <source>Choose another universe, fewer exclusions, or --filter none.</source>
        <translation>请选择其他列表、减少排除项，或不使用筛选。</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>扫描已停止</translation>
    </message>
    <message>
        <source>{a} has no symbol to retry.</source>
        <translation>{a} 没有需要重试的代码。</translation>
    </message>
    <message>
        <source>The list &quot;{a}&quot; {b}</source>
        <translation>列表“{a}”{b}</translation>
    </message>
    <message>
        <source>is not a text file</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>is a web page or XML, not a list</source>
        <translation>是网页或 XML，不是列表</translation>
    </message>
    <message>
        <source>has no symbol in it</source>
        <translation>其中没有代码</translation>
    </message>
    <message>
        <source>is larger than 32 MB</source>
        <translation>大于 32 MB</translation>
    </message>
    <message>
        <source>Give a text file with one symbol a line, or a CSV file with a column named symbol.</source>
        <translation>请提供每行一个代码的文本文件，或带 symbol 列的 CSV 文件。</translation>
    </message>
    <message>
        <source>Save the list as UTF-8 and try again.</source>
        <translation>请把列表另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>no value stands there</source>
        <translation>那里没有值</translation>
    </message>
    <message>
        <source>not a symbol</source>
        <translation>不是代码</translation>
    </message>
    <message>
        <source>not a share</source>
        <translation>不是股票</translation>
    </message>
    <message>
        <source>neither a share nor an index ({a})</source>
        <translation>既不是股票也不是指数（{a}）</translation>
    </message>
    <message>
        <source>a contract number, which only the broker knows</source>
        <translation>只有券商知道的合约编号</translation>
    </message>
    <message>
        <source>This address of Finviz holds rules and no symbols.</source>
        <translation>这个 Finviz 地址只含规则，没有代码。</translation>
    </message>
    <message>
        <source>{a} days</source>
        <translation>{a} 天</translation>
    </message>
    <message>
        <source>{a} day</source>
        <translation>{a} 天</translation>
    </message>
    <message>
        <source>{a} minutes</source>
        <translation>{a} 分钟</translation>
    </message>
    <message>
        <source>{a} bars</source>
        <translation>{a} 根K线</translation>
    </message>
    <message>
        <source>{a} bar</source>
        <translation>{a} 根K线</translation>
    </message>
    <message>
        <source>{a} sessions</source>
        <translation>{a} 个交易日</translation>
    </message>
    <message>
        <source>{a} session</source>
        <translation>{a} 个交易日</translation>
    </message>
    <message>
        <source>{a} weeks</source>
        <translation>{a} 周</translation>
    </message>
    <message>
        <source>{a} week</source>
        <translation>{a} 周</translation>
    </message>
    <message>
        <source>{a} months</source>
        <translation>{a} 个月</translation>
    </message>
    <message>
        <source>{a} month</source>
        <translation>{a} 个月</translation>
    </message>
    <message>
        <source>{a} after the bar of {b}</source>
        <translation>{b} 的K线之后 {a}</translation>
    </message>
    <message>
        <source>{a} missing after the bar of {b}</source>
        <translation>{b} 的K线之后缺少 {a}</translation>
    </message>
    <message>
        <source>the last bar is {a} old</source>
        <translation>最后一根K线已有 {a}</translation>
    </message>
    <message>
        <source>{a} rows, the last one counts</source>
        <translation>{a} 行，以最后一行为准</translation>
    </message>
    <message>
        <source>stood after the bar of {a}</source>
        <translation>原本排在 {a} 的K线之后</translation>
    </message>
    <message>
        <source>high {a} below low {b}</source>
        <translation>最高价 {a} 低于最低价 {b}</translation>
    </message>
    <message>
        <source>close {a} outside {b} to {c}</source>
        <translation>收盘价 {a} 超出 {b} 至 {c}</translation>
    </message>
    <message>
        <source>open {a} outside {b} to {c}</source>
        <translation>开盘价 {a} 超出 {b} 至 {c}</translation>
    </message>
    <message>
        <source>{a} without volume</source>
        <translation>{a} 没有成交量</translation>
    </message>
    <message>
        <source>{a} to {b}, as in a {c}-for-{d} {e}</source>
        <translation>{a} 变为 {b}，如同 {c}:{d} {e}</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆股</translation>
    </message>
    <message>
        <source>reverse split</source>
        <translation>并股</translation>
    </message>
    <message>
        <source>{a} a session in the middle, {b} before</source>
        <translation>每个交易日中位数 {a}，此前 {b}</translation>
    </message>
    <message>
        <source>{a} is no start of a bar of {b}</source>
        <translation>{a} 不是 {b} K线的起点</translation>
    </message>
    <message>
        <source>{a} outside regular hours on {b} left out</source>
        <translation>{b}内有 {a}在常规时段之外，已剔除</translation>
    </message>
    <message>
        <source>no session that day, but volume: kept</source>
        <translation>当天休市但有成交量：保留</translation>
    </message>
    <message>
        <source>no session that day and no volume: left out</source>
        <translation>当天休市且无成交量：剔除</translation>
    </message>
    <message>
        <source>{a} without bars, then {b} after {c}: the {d} before left out</source>
        <translation>{a}没有K线，随后由 {c} 变为 {b}：此前的 {d}已剔除</translation>
    </message>
    <message>
        <source>{a} more of this kind</source>
        <translation>另有 {a} 条同类</translation>
    </message>
    <message>
        <source>this one, and perhaps more of its kind</source>
        <translation>此条，可能还有更多同类</translation>
    </message>
    <message>
        <source>the source has no prices before the open; it runs at the open</source>
        <translation>来源没有盘前行情；将在开盘时运行</translation>
    </message>
    <message>
        <source>The scan was stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>Not done after {a} s.</source>
        <translation>{a} 秒后仍未完成。</translation>
    </message>
    <message>
        <source>Give it more time with timeout_seconds, or fewer symbols to look at.</source>
        <translation>请给它更多时间，或减少要查看的代码。</translation>
    </message>
    <message>
        <source>The run that timed out has not come back.</source>
        <translation>超时的运行尚未返回。</translation>
    </message>
    <message>
        <source>Its setup did not end in time.</source>
        <translation>它的准备没有及时完成。</translation>
    </message>
    <message>
        <source>Its setup failed: {a}</source>
        <translation>它的准备失败：{a}</translation>
    </message>
    <message>
        <source>{a} runs in a row failed, the last one: {b}</source>
        <translation>连续 {a} 次运行失败，最近一次：{b}</translation>
    </message>
    <message>
        <source>The system has no thread for it.</source>
        <translation>系统没有可用的线程。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>The scanner {a} threw an exception.</source>
        <translation>扫描器 {a} 抛出了异常。</translation>
    </message>
    <message>
        <source>Correct the scanner.</source>
        <translation>请更正扫描器。</translation>
    </message>
    <message>
        <source>Look for a loop that does not end.</source>
        <translation>请检查是否有不会结束的循环。</translation>
    </message>
    <message>
        <source>The session watches {a} symbols already, which is the limit.</source>
        <translation>会话已关注 {a} 个代码，达到上限。</translation>
    </message>
    <message>
        <source>Lower the symbol limit of the scanners.</source>
        <translation>请降低扫描器的代码上限。</translation>
    </message>
    <message>
        <source>The backtest was stopped.</source>
        <translation>回测已停止。</translation>
    </message>
    <message>
        <source>No symbol has a bar in the range of the backtest.</source>
        <translation>回测区间内没有任何代码有K线。</translation>
    </message>
    <message>
        <source>Load a longer history, or choose another range.</source>
        <translation>请加载更长的历史，或选择其他区间。</translation>
    </message>
    <message>
        <source>The range of the backtest ends before it begins.</source>
        <translation>回测区间的结束早于开始。</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>请先填较早的日期。</translation>
    </message>
    <message>
        <source>The exchange has no session in the range of the backtest.</source>
        <translation>回测区间内交易所没有交易日。</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>请选择更长的区间。</translation>
    </message>
    <message>
        <source>A backtest needs bars of a day or shorter.</source>
        <translation>回测需要日线或更短的K线。</translation>
    </message>
    <message>
        <source>The interval of a schedule is not one of whole minutes up to a day.</source>
        <translation>计划的间隔不是一天以内的整分钟。</translation>
    </message>
    <message>
        <source>A schedule has no day of the week.</source>
        <translation>计划没有选择星期。</translation>
    </message>
    <message>
        <source>Name one, as in mon.</source>
        <translation>请至少选择一天。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {a}.</source>
        <translation>{a} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space and resume the scan.</source>
        <translation>请腾出空间后继续扫描。</translation>
    </message>
    <message>
        <source>The database {a} may not be opened or changed.</source>
        <translation>没有权限打开或更改数据库 {a}。</translation>
    </message>
    <message>
        <source>The database {a} is in use by another program.</source>
        <translation>数据库 {a} 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>请关闭另一个程序后重试。</translation>
    </message>
    <message>
        <source>The database {a} is damaged.</source>
        <translation>数据库 {a} 已损坏。</translation>
    </message>
    <message>
        <source>The database {a} could not be read or written.</source>
        <translation>无法读写数据库 {a}。</translation>
    </message>
    <message>
        <source>The saved results of the scan are damaged.</source>
        <translation>该扫描已保存的结果已损坏。</translation>
    </message>
    <message>
        <source>The scan is no longer there.</source>
        <translation>该扫描已不存在。</translation>
    </message>
    <message>
        <source>It may have been removed by the limit on kept scans.</source>
        <translation>可能因保留扫描的数量上限而被清除。</translation>
    </message>
    <message>
        <source>Cannot write {a}.</source>
        <translation>无法写入 {a}。</translation>
    </message>
    <message>
        <source>Cannot read {a}.</source>
        <translation>无法读取 {a}。</translation>
    </message>
    <message>
        <source>Cannot open {a}.</source>
        <translation>无法打开 {a}。</translation>
    </message>
    <message>
        <source>Cannot open the folder {a}.</source>
        <translation>无法打开文件夹 {a}。</translation>
    </message>
    <message>
        <source>Cannot make the folder {a}.</source>
        <translation>无法创建文件夹 {a}。</translation>
    </message>
    <message>
        <source>Cannot read the folder {a}.</source>
        <translation>无法读取文件夹 {a}。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>{a} was refused with status {b}.</source>
        <translation>{a} 被拒绝，状态码 {b}。</translation>
    </message>
    <message>
        <source>Check {a} in {b}.</source>
        <translation>请检查 {b} 中的 {a}。</translation>
    </message>
    <message>
        <source>The webhook, bot or topic is not there any more: check its address.</source>
        <translation>该 Webhook、机器人或主题已不存在：请检查其地址。</translation>
    </message>
    <message>
        <source>Check the address of the channel.</source>
        <translation>请检查通道的地址。</translation>
    </message>
    <message>
        <source>Check what the channel sends, and to whom.</source>
        <translation>请检查通道发送的内容和对象。</translation>
    </message>
    <message>
        <source>{a} has no secret: {b} is missing.</source>
        <translation>{a} 没有密钥：缺少 {b}。</translation>
    </message>
    <message>
        <source>the password of the mail account</source>
        <translation>邮箱密码</translation>
    </message>
    <message>
        <source>the bot&apos;s token</source>
        <translation>机器人的令牌</translation>
    </message>
    <message>
        <source>the access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>the bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>the address of the webhook</source>
        <translation>Webhook 的地址</translation>
    </message>
    <message>
        <source>Set the environment variable {a}, or enter it in the window.</source>
        <translation>请设置环境变量 {a}，或在窗口中输入。</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>将再次尝试。</translation>
    </message>
    <message>
        <source>There is no desktop to show it on.</source>
        <translation>没有可显示通知的桌面。</translation>
    </message>
    <message>
        <source>Sounds cannot be played here.</source>
        <translation>这里无法播放声音。</translation>
    </message>
    <message>
        <source>{a} does not take the user name or the password.</source>
        <translation>{a} 不接受该用户名或密码。</translation>
    </message>
    <message>
        <source>Check both; many services want a password made for one program.</source>
        <translation>请检查两者；许多服务要求使用专用于单个程序的密码。</translation>
    </message>
    <message>
        <source>{a} offers no encrypted connection, so nothing was sent.</source>
        <translation>{a} 不提供加密连接，因此没有发送。</translation>
    </message>
    <message>
        <source>Use the port and the kind of security that the service names.</source>
        <translation>请使用服务商指定的端口和加密方式。</translation>
    </message>
    <message>
        <source>{a} refuses the mail.</source>
        <translation>{a} 拒收该邮件。</translation>
    </message>
    <message>
        <source>Check the addresses of the sender and of those it goes to.</source>
        <translation>请检查发件人和收件人的地址。</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not an e-mail address.</source>
        <translation>“{a}”不是电子邮件地址。</translation>
    </message>
    <message>
        <source>Write it as in desk@example.com.</source>
        <translation>请写成 desk@example.com 的形式。</translation>
    </message>
    <message>
        <source>The mail has nobody to go to.</source>
        <translation>邮件没有收件人。</translation>
    </message>
    <message>
        <source>Name an address.</source>
        <translation>请填写一个地址。</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as {a} in {b}, and a new one was begun.</source>
        <translation>数据库已损坏。它以 {a} 为名保留在 {b} 中，并已新建数据库。</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as {a} in {b}, and a new one was begun.{c}</source>
        <translation>数据库已损坏。它以 {a} 为名保留在 {b} 中，并已新建数据库。{c}</translation>
    </message>
    <message>
        <source> An older copy of it is {a}.</source>
        <translation> 其旧副本为 {a}。</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>%1 (%2).</source>
        <comment>a sentence and its details</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences, the first without its mark</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>NetworkReason</name>
    <message>
        <source>%1 allows %2 units %3, of which %4 are used</source>
        <translation>%1 允许%3最多 %2 个单位，其中使用 %4 个</translation>
    </message>
    <message>
        <source>%1 has banned this computer: %2</source>
        <translation>%1 已封禁本机：%2</translation>
    </message>
    <message>
        <source>%1 refuses further requests: %2</source>
        <translation>%1 拒绝后续请求：%2</translation>
    </message>
    <message>
        <source>%1 refuses requests: %2</source>
        <translation>%1 拒绝请求：%2</translation>
    </message>
    <message>
        <source>%1 failed several times: %2</source>
        <translation>%1 多次失败：%2</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>waiting until %1</source>
        <translation>等待至 %1</translation>
    </message>
    <message>
        <source>left: %1 of %2 units</source>
        <translation>剩余：%1 / %2 个单位</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on their way</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>%1 waiting for their turn</source>
        <translation>%1 个排队中</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n 次重试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests a second</source>
        <translation>每秒 %1 次请求</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>已筛除</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>历史过短</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>数据过旧</translation>
    </message>
    <message>
        <source>bad data</source>
        <translation>数据错误</translation>
    </message>
    <message>
        <source>unknown symbol</source>
        <translation>未知代码</translation>
    </message>
    <message>
        <source>not entitled</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>provider blocked</source>
        <translation>数据源拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown symbol(s)</source>
        <translation>
            <numerusform>%n 个未知代码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeExplanation</name>
    <message>
        <source>The symbol has a result.</source>
        <translation>该代码有结果。</translation>
    </message>
    <message>
        <source>A rule of the filter took the symbol out. Type it as the list of symbols, or choose another filter, to see it.</source>
        <translation>筛选规则排除了该代码。若要查看，请直接输入该代码作为列表，或换用其他筛选。</translation>
    </message>
    <message>
        <source>The source knows the symbol but has no bars of it. Check its file, or take the symbol off the list.</source>
        <translation>来源认识该代码，但没有它的K线。请检查其文件，或将该代码移出列表。</translation>
    </message>
    <message>
        <source>There are too few closed bars for a verdict. Choose a shorter interval, or wait until it has traded longer.</source>
        <translation>已收盘K线太少，得不出结论。请选择更短的K线周期，或等其交易时间更长。</translation>
    </message>
    <message>
        <source>The newest bar is too old to judge the symbol by. Update its data, or scan as of an earlier date.</source>
        <translation>最新的K线太旧，无法据此判断该代码。请更新其数据，或以更早的日期为截至日扫描。</translation>
    </message>
    <message>
        <source>The data of the symbol cannot be used. Correct or replace its file and retry.</source>
        <translation>该代码的数据无法使用。请修正或更换其文件，然后重试。</translation>
    </message>
    <message>
        <source>The source does not have the symbol. Check the spelling, or choose another source.</source>
        <translation>来源没有该代码。请检查写法，或选择其他来源。</translation>
    </message>
    <message>
        <source>Your account may not read this symbol. Ask the provider for access, or choose another source.</source>
        <translation>您的账户无权读取该代码。请向数据源申请权限，或选择其他来源。</translation>
    </message>
    <message>
        <source>The source was asked too often and gave no more answers. Wait a little, then retry these symbols.</source>
        <translation>对来源的请求过于频繁，它不再应答。请稍候，然后重试这些代码。</translation>
    </message>
    <message>
        <source>The source did not answer in time. Retry these symbols.</source>
        <translation>来源未及时应答。请重试这些代码。</translation>
    </message>
    <message>
        <source>The source refuses requests altogether. Wait as long as it says, or choose another source; then retry these symbols.</source>
        <translation>来源完全拒绝请求。请按其要求的时间等待，或选择其他来源；然后重试这些代码。</translation>
    </message>
    <message>
        <source>Something went wrong while the symbol was read. The message says what; retry the failed symbols once it is solved.</source>
        <translation>读取该代码时出错。消息中说明了原因；问题解决后请重试失败的代码。</translation>
    </message>
    <message>
        <source>The scan was stopped before this symbol was done. Resume the scan to go on.</source>
        <translation>扫描在处理该代码之前已停止。请继续扫描。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message numerus="yes">
        <source>Analysing %n symbol(s)</source>
        <translation>
            <numerusform>正在分析 %n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>剩余约 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Universe</source>
        <translation>股票池</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 symbols/s</source>
        <translation>%1 代码/秒</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 of %2 symbols</source>
        <translation>%1 / %2 个代码</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>shares</source>
        <translation>股</translation>
    </message>
    <message>
        <source>base currency</source>
        <translation>基础货币</translation>
    </message>
    <message>
        <source>6,000 units a minute; 1,000 bars cost 2</source>
        <translation>每分钟 6,000 个单位；1,000 根K线消耗 2 个</translation>
    </message>
    <message>
        <source>10 requests a second</source>
        <translation>每秒 10 次请求</translation>
    </message>
    <message>
        <source>1 request a second, 30 at once</source>
        <translation>每秒 1 次请求，一次最多 30 次</translation>
    </message>
    <message>
        <source>1 request a second</source>
        <translation>每秒 1 次请求</translation>
    </message>
    <message>
        <source>200 requests a minute</source>
        <translation>每分钟 200 次请求</translation>
    </message>
    <message>
        <source>5 requests a minute (free accounts)</source>
        <translation>每分钟 5 次请求（免费账户）</translation>
    </message>
    <message>
        <source>50 requests an hour, 1,000 a day (free accounts)</source>
        <translation>每小时 50 次、每天 1,000 次请求（免费账户）</translation>
    </message>
    <message>
        <source>Spot pairs, as traded; no key is needed, but some countries are not served.</source>
        <translation>现货交易对，不复权；无需密钥，但部分国家不提供服务。</translation>
    </message>
    <message>
        <source>Pairs against the dollar, as traded; no key is needed. Times without a trade have no bar.</source>
        <translation>对美元的交易对，不复权；无需密钥。没有成交的时段没有K线。</translation>
    </message>
    <message>
        <source>Spot pairs, as traded; no key is needed. The newest 720 bars only.</source>
        <translation>现货交易对，不复权；无需密钥。仅提供最新的 720 根K线。</translation>
    </message>
    <message>
        <source>Unofficial and for personal use: it may change or refuse any day. With a free Alpaca key thousands of shares are scanned faster.</source>
        <translation>非官方，仅供个人使用：随时可能变化或拒绝服务。使用免费的 Alpaca 密钥可更快地扫描数千只股票。</translation>
    </message>
    <message>
        <source>The feed sip is the whole market, 16 minutes late; iex is of the moment with 1 to 3 % of the volume.</source>
        <translation>行情流 sip 覆盖全市场，延迟 16 分钟；iex 为实时，仅含 1 至 3 % 的成交量。</translation>
    </message>
    <message>
        <source>Formerly Polygon. Free accounts have two years of finished days; one request brings the whole market up to date by a day.</source>
        <translation>原名 Polygon。免费账户提供两年的已完成交易日；一次请求即可把全市场更新一天。</translation>
    </message>
    <message>
        <source>Finished days only. Free accounts may ask for 500 symbols a month.</source>
        <translation>仅提供已完成的交易日。免费账户每月可查询 500 个代码。</translation>
    </message>
</context>
<context>
    <name>ProviderList</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>US shares</source>
        <translation>美股</translation>
    </message>
    <message>
        <source>Crypto</source>
        <translation>加密货币</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>The whole market of a day in a request</source>
        <translation>一次请求取全市场一天</translation>
    </message>
    <message>
        <source>One symbol a request</source>
        <translation>每次请求一个代码</translation>
    </message>
    <message>
        <source>Many symbols a request</source>
        <translation>每次请求多个代码</translation>
    </message>
    <message>
        <source>%L1 bars at most</source>
        <translation>最多 %L1 根K线</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>the last bar may be forming</source>
        <translation>最后一根K线可能未收盘</translation>
    </message>
    <message>
        <source>finished bars only</source>
        <translation>仅已收盘K线</translation>
    </message>
    <message>
        <source>prices come as traded</source>
        <translation>价格为不复权</translation>
    </message>
    <message>
        <source>prices come adjusted for splits</source>
        <translation>价格已做拆股复权</translation>
    </message>
    <message>
        <source>volume in %1</source>
        <translation>成交量单位为%1</translation>
    </message>
    <message>
        <source>%1 (unofficial)</source>
        <translation>%1（非官方）</translation>
    </message>
    <message>
        <source>official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>unofficial</source>
        <translation>非官方</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>来自环境变量</translation>
    </message>
    <message>
        <source>in the system&apos;s key store</source>
        <translation>在系统密钥库中</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>仅本次使用</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>This is no address. Write https://api.example.com.</source>
        <translation>这不是地址。请写成 https://api.example.com。</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Only a server on this computer may be asked without encryption.</source>
        <translation>只有本机上的服务器才可以不加密访问。</translation>
    </message>
    <message>
        <source>Leave out names, keys and everything after a question mark.</source>
        <translation>请勿包含用户名、密钥以及问号之后的任何内容。</translation>
    </message>
</context>
<context>
    <name>ProvidersDialog</name>
    <message>
        <source>Providers</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Providers and keys</source>
        <translation>数据源和密钥</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>&amp;Feed</source>
        <translation>行情流(&amp;F)</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>行情流</translation>
    </message>
    <message>
        <source>The two are never mixed: each keeps bars of its own</source>
        <translation>两者从不混用：各自保存自己的K线</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the provider&apos;s server</source>
        <translation>数据源服务器的地址</translation>
    </message>
    <message>
        <source>Another server that speaks the provider&apos;s language; empty: its own. It holds while the provider is the source of a scan, not while it steps in.</source>
        <translation>使用相同接口协议的其他服务器；留空则用数据源自己的。仅在该数据源作为扫描来源时有效，替补时无效。</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Who steps in</source>
        <translation>替补数据源</translation>
    </message>
    <message>
        <source>A symbol that the source cannot give is asked of the checked ones, from top to bottom. The details say whose prices they are; they are never mixed within one symbol.</source>
        <translation>来源无法提供的代码，会从上到下依次向勾选的数据源查询。详情中注明行情出自谁；同一代码内绝不混用。</translation>
    </message>
    <message>
        <source>Providers that step in, in order</source>
        <translation>按顺序替补的数据源</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Asked earlier</source>
        <translation>提前查询</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Asked later</source>
        <translation>推后查询</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Prices and pace</source>
        <translation>行情与速度</translation>
    </message>
    <message>
        <source>Ad&amp;justment</source>
        <translation>复权(&amp;J)</translation>
    </message>
    <message>
        <source>Adjustment of prices</source>
        <translation>价格复权</translation>
    </message>
    <message>
        <source>What past prices are made comparable for. Prices that come adjusted stay as they are.</source>
        <translation>历史价格按什么调整才具有可比性。已复权的价格保持不变。</translation>
    </message>
    <message>
        <source>F&amp;reshness</source>
        <translation>时效(&amp;R)</translation>
    </message>
    <message>
        <source>When kept prices are fetched again</source>
        <translation>何时重新获取已保存的行情</translation>
    </message>
    <message>
        <source>Re&amp;quests at once</source>
        <translation>并发请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求</translation>
    </message>
    <message>
        <source>How many requests may be on their way to a provider at the same time. Its limit holds in any case.</source>
        <translation>对同一数据源最多可同时发出多少请求。数据源自身的限额始终有效。</translation>
    </message>
    <message>
        <source>Freshness and requests at once take effect at the next start.</source>
        <translation>时效和并发请求在下次启动时生效。</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>关闭该面板</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>将面板从窗口分离或重新停靠</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找位置：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已存在。
是否替换？</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到该文件。
请检查文件名。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
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
        <translation>Return</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Missing price</source>
        <translation>价格缺失</translation>
    </message>
    <message>
        <source>Price of zero or below</source>
        <translation>价格为零或负数</translation>
    </message>
    <message>
        <source>High below low</source>
        <translation>最高价低于最低价</translation>
    </message>
    <message>
        <source>Price outside high and low</source>
        <translation>价格超出高低范围</translation>
    </message>
    <message>
        <source>No volume</source>
        <translation>无成交量</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>顺序错乱</translation>
    </message>
    <message>
        <source>Same time twice</source>
        <translation>时间重复</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>K线缺失</translation>
    </message>
    <message>
        <source>Split-like jump</source>
        <translation>疑似拆股跳变</translation>
    </message>
    <message>
        <source>Old data</source>
        <translation>数据过旧</translation>
    </message>
    <message>
        <source>Missing volume</source>
        <translation>成交量缺失</translation>
    </message>
    <message>
        <source>Hundredfold jump</source>
        <translation>百倍跳变</translation>
    </message>
    <message>
        <source>Odd time</source>
        <translation>时间异常</translation>
    </message>
    <message>
        <source>Row on a holiday</source>
        <translation>休市日数据</translation>
    </message>
    <message>
        <source>Change of feed</source>
        <translation>行情流更换</translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation>交易时段之外</translation>
    </message>
    <message>
        <source>Symbol given anew</source>
        <translation>代码重新分配</translation>
    </message>
    <message>
        <source>A price was empty or not a number; the row was left out.</source>
        <translation>价格为空或不是数字；该行已舍弃。</translation>
    </message>
    <message>
        <source>A price was zero or negative; the row was left out.</source>
        <translation>价格为零或负数；该行已舍弃。</translation>
    </message>
    <message>
        <source>The bar is used as it stands in the source.</source>
        <translation>该K线按来源中的原样使用。</translation>
    </message>
    <message>
        <source>Open or close lies outside the bar&apos;s range; the bar is used as it is.</source>
        <translation>开盘价或收盘价超出K线的高低范围；该K线按原样使用。</translation>
    </message>
    <message>
        <source>Nothing was traded in these bars.</source>
        <translation>这些K线没有成交。</translation>
    </message>
    <message>
        <source>A row stood before an earlier one; the rows were put in order.</source>
        <translation>有的行排在更早的行之前；已重新排序。</translation>
    </message>
    <message>
        <source>Two rows have the same time; the later row in the source counts.</source>
        <translation>两行时间相同；以来源中靠后的一行为准。</translation>
    </message>
    <message>
        <source>Bars are missing before this one.</source>
        <translation>此K线之前缺少K线。</translation>
    </message>
    <message>
        <source>The price jumped like in a split that the source was not adjusted for; indicators across it may mislead.</source>
        <translation>价格出现类似拆股的跳变，而来源未做复权；跨越此处的指标可能失真。</translation>
    </message>
    <message>
        <source>The last bar is older than it should be.</source>
        <translation>最后一根K线比应有的更旧。</translation>
    </message>
    <message>
        <source>The volume was empty or no number; it counts as zero.</source>
        <translation>成交量为空或不是数字；按零计算。</translation>
    </message>
    <message>
        <source>Prices are a hundred times too large or too small, as in another unit; the bars are used as they are.</source>
        <translation>价格放大或缩小了一百倍，像是换了单位；这些K线按原样使用。</translation>
    </message>
    <message>
        <source>No bar of this interval starts at that time; the bar is used as it is.</source>
        <translation>该K线周期没有在此时间开始的K线；该K线按原样使用。</translation>
    </message>
    <message>
        <source>The exchange was closed that day; the row is used only if anything was traded.</source>
        <translation>当天交易所休市；仅在有成交时才使用该行。</translation>
    </message>
    <message>
        <source>The volume changed at once and for good, as from another feed; comparisons of volume across it may mislead.</source>
        <translation>成交量突然且持久地改变，像是换了行情流；跨越此处的成交量比较可能失真。</translation>
    </message>
    <message>
        <source>These bars lie outside the regular hours and were left out.</source>
        <translation>这些K线在常规交易时段之外，已舍弃。</translation>
    </message>
    <message>
        <source>The symbol belonged to something else before; those bars were left out.</source>
        <translation>该代码以前属于别的标的；那些K线已舍弃。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>RSI 14 is {a}, below 30: oversold.</source>
        <translation>RSI 14 为 {a}，低于 30：超卖。</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, above 70: overbought.</source>
        <translation>RSI 14 为 {a}，高于 70：超买。</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, above 50: gains outweigh losses.</source>
        <translation>RSI 14 为 {a}，高于 50：涨多于跌。</translation>
    </message>
    <message>
        <source>RSI 14 is {a}, below 50: losses outweigh gains.</source>
        <translation>RSI 14 为 {a}，低于 50：跌多于涨。</translation>
    </message>
    <message>
        <source>MACD {a} is above its signal line {b}: momentum is up.</source>
        <translation>MACD {a} 高于其信号线 {b}：动量向上。</translation>
    </message>
    <message>
        <source>MACD {a} is below its signal line {b}: momentum is down.</source>
        <translation>MACD {a} 低于其信号线 {b}：动量向下。</translation>
    </message>
    <message>
        <source>The price is above {a} of {b} moving averages.</source>
        <translation>价格在 {b} 条均线中的 {a} 条之上。</translation>
    </message>
    <message>
        <source>The price is below {a} of {b} moving averages.</source>
        <translation>价格在 {b} 条均线中的 {a} 条之下。</translation>
    </message>
    <message>
        <source>SMA 50 at {a} is above SMA 200 at {b}: the long trend is up.</source>
        <translation>SMA 50 为 {a}，高于 SMA 200 的 {b}：长期趋势向上。</translation>
    </message>
    <message>
        <source>SMA 50 at {a} is below SMA 200 at {b}: the long trend is down.</source>
        <translation>SMA 50 为 {a}，低于 SMA 200 的 {b}：长期趋势向下。</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %: buying.</source>
        <translation>成交量为 20 根K线均量的 {a} 倍，涨跌幅 {b} %：买盘。</translation>
    </message>
    <message>
        <source>Volume is {a} times its 20-bar mean on a change of {b} %: selling.</source>
        <translation>成交量为 20 根K线均量的 {a} 倍，涨跌幅 {b} %：卖盘。</translation>
    </message>
    <message>
        <source>The price is at {a} % of its 20-bar range, near the high {b}.</source>
        <translation>价格位于 20 根K线区间的 {a} % 处，接近高点 {b}。</translation>
    </message>
    <message>
        <source>The price is at {a} % of its 20-bar range, near the low {b}.</source>
        <translation>价格位于 20 根K线区间的 {a} % 处，接近低点 {b}。</translation>
    </message>
    <message>
        <source>The price did not move over the last 14 bars.</source>
        <translation>最近 14 根K线价格没有变动。</translation>
    </message>
</context>
<context>
    <name>RecentScansMenu</name>
    <message>
        <source>%1  ·  %2 of %3, can be resumed</source>
        <translation>%1  ·  %2 / %3，可继续</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n symbol(s)</source>
        <translation>
            <numerusform>%1  ·  %n 个代码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowChange</name>
    <message>
        <source>%1 pts</source>
        <comment>points of the strength</comment>
        <translation>%1 点</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>glyph of a signal</comment>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>New: the scan before had no result for it.</source>
        <translation>新增：上次扫描中没有它的结果。</translation>
    </message>
    <message>
        <source>The signal was %1 in the scan before.</source>
        <translation>上次扫描的信号为%1。</translation>
    </message>
    <message>
        <source>The signal is that of the scan before.</source>
        <translation>信号与上次扫描相同。</translation>
    </message>
    <message>
        <source>Price since then: %1</source>
        <translation>此后的价格：%1</translation>
    </message>
    <message>
        <source>Strength since then: %1</source>
        <translation>此后的强度：%1</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>There is no column “%1” to filter by.</source>
        <translation>没有可供筛选的列“%1”。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是否想用“%1”？</translation>
    </message>
    <message>
        <source>Put a text in quotation marks to search for it as it is. Columns are, for example, rsi, chg% and vol.</source>
        <translation>给文字加上引号即可按原文搜索。可用的列有 rsi、chg% 和 vol 等。</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>“%1”之后缺少内容。</translation>
    </message>
    <message>
        <source>Write, for example, %1.</source>
        <translation>例如写成 %1。</translation>
    </message>
    <message>
        <source>“%1” can be read as two different numbers.</source>
        <translation>“%1”可以理解为两个不同的数字。</translation>
    </message>
    <message>
        <source>Write %1 or %2.</source>
        <translation>请写成 %1 或 %2。</translation>
    </message>
    <message>
        <source>“%1” is not a number to compare %2 with.</source>
        <translation>“%1”不是可与 %2 比较的数字。</translation>
    </message>
    <message>
        <source>“%1” is not a value to filter by.</source>
        <translation>“%1”不是可用于筛选的值。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>请从以下选项中选择：%1。</translation>
    </message>
    <message>
        <source>%1 is not a number that can be compared.</source>
        <translation>%1 不是可以比较的数字。</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>请写成 %1。</translation>
    </message>
</context>
<context>
    <name>RowStatus</name>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Warming</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Forming</source>
        <translation>未收盘</translation>
    </message>
    <message>
        <source>The last bar is still forming: the price may change, the signal does not.</source>
        <translation>最后一根K线尚未收盘：价格还可能变动，信号不会变。</translation>
    </message>
    <message>
        <source>Findings about the data: %1. The details list them.</source>
        <translation>数据中的发现：%1。详情中逐条列出。</translation>
    </message>
    <message>
        <source>Indicators with too few bars for full accuracy: %1.</source>
        <translation>K线太少、精度不足的指标：%1。</translation>
    </message>
    <message>
        <source>Taken over from an earlier scan, because nothing has changed since.</source>
        <translation>此后没有变化，沿用以往扫描的结果。</translation>
    </message>
    <message>
        <source>Verdict and deep analysis from complete data.</source>
        <translation>根据完整数据得出的结论和深度分析。</translation>
    </message>
    <message>
        <source>A quick verdict from complete data.</source>
        <translation>根据完整数据得出的快速结论。</translation>
    </message>
</context>
<context>
    <name>RuleSection</name>
    <message>
        <source>Filter rules</source>
        <translation>筛选规则</translation>
    </message>
    <message>
        <source>Why the symbol is among the results or not: every rule of the universe filter that is about a symbol of this kind.</source>
        <translation>该代码为何在结果中或不在结果中：列出股票池筛选中适用于此类代码的每条规则。</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ 通过</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 未通过</translation>
    </message>
    <message>
        <source>✗ by %1</source>
        <comment>failed by so much</comment>
        <translation>✗ 差 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 条未通过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>通过 %1 / %2</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>无筛选</translation>
    </message>
    <message>
        <source>This scan had no universe filter: it left nothing out.</source>
        <translation>本次扫描没有股票池筛选：没有筛除任何代码。</translation>
    </message>
    <message>
        <source>None of the filter&apos;s rules is about a symbol of this kind.</source>
        <translation>筛选中没有适用于此类代码的规则。</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>筛除</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What the rule looks at, as far as it is known.</source>
        <translation>规则所看的数值（已知时）。</translation>
    </message>
    <message>
        <source>Not known: such a rule leaves no symbol out.</source>
        <translation>未知：这样的规则不会筛除任何代码。</translation>
    </message>
    <message>
        <source>Not known, and so no reason to leave it out: %1.</source>
        <translation>未知，因此不构成筛除的理由：%1。</translation>
    </message>
</context>
<context>
    <name>RunTableModel</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n 根K线</numerusform>
        </translation>
    </message>
    <message>
        <source>in depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ScanContents</name>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
    <message>
        <source>The first rows appear here as soon as they are saved.</source>
        <translation>首批结果一保存，就会显示在这里。</translation>
    </message>
    <message>
        <source>Reading the last scan…</source>
        <translation>正在读取上次扫描…</translation>
    </message>
    <message>
        <source>Your first scan is one click away</source>
        <translation>点一下即可开始第一次扫描</translation>
    </message>
    <message>
        <source>The simulated market has invented companies and prices and needs neither files nor a network. Or scan your own prices, a folder with one CSV file for each symbol. Real markets are among the sources on the left.</source>
        <translation>模拟市场使用虚构的公司和价格，不需要文件，也不需要网络。您也可以扫描自己的行情，即每个代码一个 CSV 文件的文件夹。真实市场可在左侧的来源中选择。</translation>
    </message>
    <message>
        <source>No scan is saved yet</source>
        <translation>尚无已保存的扫描</translation>
    </message>
    <message>
        <source>Scans of the other Tapesift can be looked at here.</source>
        <translation>可以在这里查看另一个 Tapesift 的扫描。</translation>
    </message>
    <message>
        <source>No symbol has a result</source>
        <translation>没有代码得出结果</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n symbol(s) ended without one. The list says why, and what can be done.</source>
        <translation>
            <numerusform>%n 个代码全部没有结果。列表说明了原因和处理办法。</numerusform>
        </translation>
    </message>
    <message>
        <source>The scan was stopped before its first row</source>
        <translation>扫描在得出第一行之前已停止</translation>
    </message>
    <message>
        <source>Resume it, or press Scan Now to begin another one.</source>
        <translation>请继续该扫描，或点击“立即扫描”开始新的扫描。</translation>
    </message>
    <message>
        <source>The scan could not go on</source>
        <translation>扫描无法继续</translation>
    </message>
    <message>
        <source>The scan could not begin</source>
        <translation>扫描无法开始</translation>
    </message>
</context>
<context>
    <name>ScanRail</name>
    <message>
        <source>Prices</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>来源(&amp;U)</translation>
    </message>
    <message>
        <source>Source of the prices</source>
        <translation>行情来源</translation>
    </message>
    <message>
        <source>Where the prices come from</source>
        <translation>行情从哪里来</translation>
    </message>
    <message>
        <source>Folder or file with prices</source>
        <translation>行情文件夹或文件</translation>
    </message>
    <message>
        <source>A folder with one CSV file for each symbol, or one CSV file with a symbol column</source>
        <translation>每个代码一个 CSV 文件的文件夹，或一个带 symbol 列的 CSV 文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the price folder</source>
        <translation>选择行情文件夹</translation>
    </message>
    <message>
        <source>Choose a folder with one CSV file for each symbol</source>
        <translation>选择每个代码一个 CSV 文件的文件夹</translation>
    </message>
    <message>
        <source>One file with all symbols…</source>
        <translation>包含所有代码的单个文件…</translation>
    </message>
    <message>
        <source>Choose one CSV file that has a symbol column</source>
        <translation>选择一个带 symbol 列的 CSV 文件</translation>
    </message>
    <message>
        <source>One file with all symbols</source>
        <translation>包含所有代码的单个文件</translation>
    </message>
    <message>
        <source>&amp;Providers…</source>
        <translation>数据源(&amp;P)…</translation>
    </message>
    <message>
        <source>Keys, addresses and limits of the providers, and who steps in for whom</source>
        <translation>各数据源的密钥、地址和限额，以及由谁替补谁</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>List of symbols</source>
        <translation>代码列表</translation>
    </message>
    <message>
        <source>Which symbols are scanned</source>
        <translation>要扫描哪些代码</translation>
    </message>
    <message>
        <source>Symbols to scan</source>
        <translation>要扫描的代码</translation>
    </message>
    <message>
        <source>AAPL, BRK.B, BTC/USDT</source>
        <translation>AAPL, BRK.B, BTC/USDT</translation>
    </message>
    <message>
        <source>Type or paste symbols, separated by commas, blanks or lines</source>
        <translation>输入或粘贴代码，用逗号、空格或换行分隔</translation>
    </message>
    <message>
        <source>E&amp;xclude…</source>
        <translation>排除(&amp;X)…</translation>
    </message>
    <message>
        <source>Choose symbols that are left out of every scan</source>
        <translation>选择每次扫描都要排除的代码</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>筛选(&amp;T)</translation>
    </message>
    <message>
        <source>Filter of the symbols</source>
        <translation>代码筛选</translation>
    </message>
    <message>
        <source>Leaves out what is not worth a look: warrants, penny shares, what hardly trades. Every rule is counted, and every symbol it takes is listed. Symbols you type are all scanned.</source>
        <translation>筛除不值得看的代码：权证、低价股、几乎没有成交的品种。每条规则都有计数，被筛除的代码全部列出。您手动输入的代码全部扫描。</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>K线</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>K线周期(&amp;I)</translation>
    </message>
    <message>
        <source>Loo&amp;kback</source>
        <translation>回看K线数(&amp;K)</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>K线周期</translation>
    </message>
    <message>
        <source>The length of a bar</source>
        <translation>一根K线的时间长度</translation>
    </message>
    <message>
        <source>Lookback in bars</source>
        <translation>回看K线数</translation>
    </message>
    <message>
        <source>Bars read for each symbol. EMA 200 needs about 900 to forget where it began.</source>
        <translation>每个代码读取的K线数。EMA 200 约需 900 根K线才能消除起点的影响。</translation>
    </message>
    <message>
        <source>P&amp;rice source</source>
        <translation>取价方式(&amp;R)</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>取价方式</translation>
    </message>
    <message>
        <source>The price of a bar that averages, RSI, MACD and bands look at</source>
        <translation>均线、RSI、MACD 和布林带采用K线的哪个价格</translation>
    </message>
    <message>
        <source>Anal&amp;yse in depth</source>
        <translation>深度分析(&amp;Y)</translation>
    </message>
    <message>
        <source>Analyse in depth</source>
        <translation>深度分析</translation>
    </message>
    <message>
        <source>After the verdicts: opportunity score, market regime, stop and target, confluence, cycles and prediction of each symbol. You can work with the verdicts meanwhile.</source>
        <translation>得出结论之后，再计算每个代码的机会评分、市场状态、止损与止盈、多周期共振、周期和预测。其间您可以先使用结论。</translation>
    </message>
    <message>
        <source>Simulated market</source>
        <translation>模拟市场</translation>
    </message>
    <message>
        <source>Sy&amp;mbols</source>
        <translation>代码数(&amp;M)</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>种子(&amp;J)</translation>
    </message>
    <message>
        <source>Number of simulated symbols</source>
        <translation>模拟代码的数量</translation>
    </message>
    <message>
        <source>How many companies the simulated market has</source>
        <translation>模拟市场中有多少家公司</translation>
    </message>
    <message>
        <source>Seed of the simulated market</source>
        <translation>模拟市场的随机种子</translation>
    </message>
    <message>
        <source>Another number gives another market</source>
        <translation>换一个数字就是另一个市场</translation>
    </message>
    <message>
        <source>&amp;Delay for each symbol</source>
        <translation>每个代码的延迟(&amp;D)</translation>
    </message>
    <message>
        <source>Delay for each symbol in milliseconds</source>
        <translation>每个代码的延迟（毫秒）</translation>
    </message>
    <message>
        <source>Makes the simulated source as slow as a real one, to try pause and resume</source>
        <translation>让模拟来源像真实来源一样慢，便于试用暂停和继续</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Scan Now</source>
        <translation>立即扫描</translation>
    </message>
    <message>
        <source>Scan the chosen symbols (F5)</source>
        <translation>扫描选定的代码 (F5)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the scan, or go on with it (Ctrl+P)</source>
        <translation>暂停或继续扫描 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the scan; what is done is kept (Esc)</source>
        <translation>停止扫描；已完成的部分会保留 (Esc)</translation>
    </message>
</context>
<context>
    <name>ScanSetup</name>
    <message>
        <source>“%1” is not a symbol. Write AAPL, BRK.B or BTC/USDT.</source>
        <translation>“%1”不是代码。请写成 AAPL、BRK.B 或 BTC/USDT 的形式。</translation>
    </message>
    <message>
        <source>Choose the folder with your price files.</source>
        <translation>请选择存放行情文件的文件夹。</translation>
    </message>
    <message>
        <source>Type the symbols to scan.</source>
        <translation>请输入要扫描的代码。</translation>
    </message>
    <message>
        <source>Simulated market</source>
        <translation>模拟市场</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Smart filter</source>
        <translation>智能筛选</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘价</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开盘价</translation>
    </message>
    <message>
        <source>High</source>
        <translation>最高价</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>(High + low) / 2</source>
        <translation>(最高价 + 最低价) / 2</translation>
    </message>
    <message>
        <source>(High + low + close) / 3</source>
        <translation>(最高价 + 最低价 + 收盘价) / 3</translation>
    </message>
    <message>
        <source>(Open + high + low + close) / 4</source>
        <translation>(开盘价 + 最高价 + 最低价 + 收盘价) / 4</translation>
    </message>
    <message>
        <source>All symbols of the source</source>
        <translation>来源的全部代码</translation>
    </message>
    <message>
        <source>Typed symbols</source>
        <translation>手动输入的代码</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Gap</source>
        <translation>跳空</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Unusual volume</source>
        <translation>异常放量</translation>
    </message>
    <message>
        <source>Breakout</source>
        <translation>突破</translation>
    </message>
    <message>
        <source>52-week high</source>
        <translation>52 周新高</translation>
    </message>
    <message>
        <source>52-week low</source>
        <translation>52 周新低</translation>
    </message>
    <message>
        <source>Golden cross</source>
        <translation>黄金交叉</translation>
    </message>
    <message>
        <source>Death cross</source>
        <translation>死亡交叉</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>布林收口</translation>
    </message>
    <message>
        <source>Squeeze release</source>
        <translation>收口突破</translation>
    </message>
    <message>
        <source>Inside bar</source>
        <translation>孕线</translation>
    </message>
    <message>
        <source>NR7</source>
        <translation>NR7</translation>
    </message>
    <message>
        <source>Pullback to EMA 20</source>
        <translation>回踩 EMA 20</translation>
    </message>
    <message>
        <source>RSI divergence</source>
        <translation>RSI 背离</translation>
    </message>
    <message>
        <source>MACD cross</source>
        <translation>MACD 交叉</translation>
    </message>
    <message>
        <source>Oversold bounce</source>
        <translation>超卖反弹</translation>
    </message>
    <message>
        <source>Trend template</source>
        <translation>趋势模板</translation>
    </message>
    <message>
        <source>Relative strength leader</source>
        <translation>相对强度领先</translation>
    </message>
    <message>
        <source>Volatility contraction</source>
        <translation>波动收缩</translation>
    </message>
    <message>
        <source>Volume dry-up</source>
        <translation>地量</translation>
    </message>
    <message>
        <source>Three white soldiers</source>
        <translation>红三兵</translation>
    </message>
    <message>
        <source>Bullish engulfing</source>
        <translation>看涨吞没</translation>
    </message>
    <message>
        <source>Opened away from the close before, on volume</source>
        <translation>开盘价偏离前收盘价，并有成交量配合</translation>
    </message>
    <message>
        <source>Strong and bought: high RSI, high relative volume, above its average</source>
        <translation>强势且有买盘：RSI 高、相对成交量大、位于均线之上</translation>
    </message>
    <message>
        <source>Far more volume than usual with a move, not watched yet</source>
        <translation>成交量远超平常且价格有变动，尚未关注</translation>
    </message>
    <message>
        <source>Closed above the highest high of the bars before, on volume, with a bullish candle</source>
        <translation>放量收于此前K线最高价之上，并收阳线</translation>
    </message>
    <message>
        <source>Traded above the highest high of the year before</source>
        <translation>成交价高于此前一年的最高价</translation>
    </message>
    <message>
        <source>Traded below the lowest low of the year before</source>
        <translation>成交价低于此前一年的最低价</translation>
    </message>
    <message>
        <source>The fast average crossed above the slow one</source>
        <translation>快线上穿慢线</translation>
    </message>
    <message>
        <source>The fast average crossed below the slow one</source>
        <translation>快线下穿慢线</translation>
    </message>
    <message>
        <source>Bollinger bands inside the Keltner channel: quiet before a move</source>
        <translation>布林带收进肯特纳通道：行情启动前的平静</translation>
    </message>
    <message>
        <source>Bollinger bands were inside the Keltner channel at the bar before and are no longer, upwards</source>
        <translation>布林带在前一根K线时处于肯特纳通道内，现已向上走出</translation>
    </message>
    <message>
        <source>The whole bar lies within the one before</source>
        <translation>整根K线位于前一根K线之内</translation>
    </message>
    <message>
        <source>The narrowest range of seven bars (Crabel)</source>
        <translation>七根K线中波幅最窄的一根（Crabel）</translation>
    </message>
    <message>
        <source>In an uptrend the price came back to its 20-bar average and held</source>
        <translation>上升趋势中价格回落到 20 根K线均线并守住</translation>
    </message>
    <message>
        <source>A new extreme of the price that the RSI does not confirm, and the turn</source>
        <translation>价格创出新极值而 RSI 未确认，并已转向</translation>
    </message>
    <message>
        <source>The MACD crossed its signal line</source>
        <translation>MACD 与其信号线交叉</translation>
    </message>
    <message>
        <source>The RSI came back above the oversold line with a higher close</source>
        <translation>RSI 回升至超卖线之上，且收盘价走高</translation>
    </message>
    <message>
        <source>Minervini&apos;s stage 2: averages in order and rising, near the high, a leader of the universe</source>
        <translation>Minervini 第二阶段：均线多头排列且上行，接近高点，在股票池中领先</translation>
    </message>
    <message>
        <source>Stronger over the year than nearly all of the universe, near the high</source>
        <translation>一年来强于股票池中的绝大多数，且接近高点</translation>
    </message>
    <message>
        <source>Ever tighter ranges above the average on falling volume</source>
        <translation>均线之上波幅逐步收窄，成交量递减</translation>
    </message>
    <message>
        <source>The lowest volume of ten bars, far below average, in an uptrend: no sellers left</source>
        <translation>十根K线中成交量最低，远低于均量，处于上升趋势：抛压枯竭</translation>
    </message>
    <message>
        <source>Three strong rising candles, each opening within the body before</source>
        <translation>连续三根强势阳线，每根都在前一根实体内开盘</translation>
    </message>
    <message>
        <source>A rising body that takes in the whole falling body before, after a decline</source>
        <translation>下跌之后，阳线实体完全吞没前一根阴线实体</translation>
    </message>
    <message>
        <source>Open against the close before</source>
        <translation>开盘价相对前收盘价</translation>
    </message>
    <message>
        <source>Volume of the bar</source>
        <translation>该根K线的成交量</translation>
    </message>
    <message>
        <source>Highest close</source>
        <translation>收盘价上限</translation>
    </message>
    <message>
        <source>Period of the RSI</source>
        <translation>RSI 的周期</translation>
    </message>
    <message>
        <source>Lowest RSI</source>
        <translation>RSI 下限</translation>
    </message>
    <message>
        <source>Bars before that volume is compared with</source>
        <translation>用于比较成交量的此前K线数</translation>
    </message>
    <message>
        <source>Lowest relative volume</source>
        <translation>相对成交量下限</translation>
    </message>
    <message>
        <source>Moving average that the close is above</source>
        <translation>收盘价所高于的移动平均线</translation>
    </message>
    <message>
        <source>Volume against the mean of the bars before</source>
        <translation>成交量相对此前K线的均量</translation>
    </message>
    <message>
        <source>Close against the close before</source>
        <translation>收盘价相对前收盘价</translation>
    </message>
    <message>
        <source>Bars before that are broken out of</source>
        <translation>被突破的此前K线数</translation>
    </message>
    <message>
        <source>Bars before; 252 are a year</source>
        <translation>此前K线数；252 根为一年</translation>
    </message>
    <message>
        <source>Fast average</source>
        <translation>快线</translation>
    </message>
    <message>
        <source>Slow average</source>
        <translation>慢线</translation>
    </message>
    <message>
        <source>The cross is within so many bars</source>
        <translation>交叉发生在这么多根K线之内</translation>
    </message>
    <message>
        <source>Period of bands and channel</source>
        <translation>布林带与通道的周期</translation>
    </message>
    <message>
        <source>Half width of the Keltner channel around the exponential average</source>
        <translation>肯特纳通道在指数均线两侧的半宽</translation>
    </message>
    <message>
        <source>Bars that are compared, this one included</source>
        <translation>参与比较的K线数，含当前一根</translation>
    </message>
    <message>
        <source>The average that is come back to</source>
        <translation>价格回踩的均线</translation>
    </message>
    <message>
        <source>How near to it the low came</source>
        <translation>最低价与它的接近程度</translation>
    </message>
    <message>
        <source>How far above it the price had been</source>
        <translation>价格此前高出它多少</translation>
    </message>
    <message>
        <source>Where the extreme before is looked for</source>
        <translation>在多少根K线内寻找前一个极值</translation>
    </message>
    <message>
        <source>How much the RSI differs</source>
        <translation>RSI 相差多少</translation>
    </message>
    <message>
        <source>The oversold line</source>
        <translation>超卖线</translation>
    </message>
    <message>
        <source>Close above the 52-week low</source>
        <translation>收盘价高于 52 周低点</translation>
    </message>
    <message>
        <source>Close below the 52-week high</source>
        <translation>收盘价低于 52 周高点</translation>
    </message>
    <message>
        <source>Percentile of the relative strength</source>
        <translation>相对强度百分位</translation>
    </message>
    <message>
        <source>Each range against the one before</source>
        <translation>每段波幅相对前一段</translation>
    </message>
    <message>
        <source>Volume against the mean of the 50 bars before</source>
        <translation>成交量相对此前 50 根K线的均量</translation>
    </message>
    <message>
        <source>Upper shadow against the range, at most</source>
        <translation>上影线占波幅的比例上限</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>根K线</translation>
    </message>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>跳空</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>rsi</source>
        <translation>RSI</translation>
    </message>
    <message>
        <source>relvol</source>
        <translation>量比</translation>
    </message>
    <message>
        <source>change</source>
        <translation>涨跌幅</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高出</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快线</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢线</translation>
    </message>
    <message>
        <source>band width</source>
        <translation>布林带宽</translation>
    </message>
    <message>
        <source>channel width</source>
        <translation>通道宽</translation>
    </message>
    <message>
        <source>range</source>
        <translation>波幅</translation>
    </message>
    <message>
        <source>range before</source>
        <translation>前一根波幅</translation>
    </message>
    <message>
        <source>atr</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>above average</source>
        <translation>高于均线</translation>
    </message>
    <message>
        <source>macd</source>
        <translation>MACD</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号线</translation>
    </message>
    <message>
        <source>rs</source>
        <translation>RS</translation>
    </message>
    <message>
        <source>below high</source>
        <translation>距高点</translation>
    </message>
    <message>
        <source>above low</source>
        <translation>高于低点</translation>
    </message>
    <message>
        <source>range of 10</source>
        <translation>10 根波幅</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>涨幅</translation>
    </message>
    <message>
        <source>body</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>符合条件</translation>
    </message>
</context>
<context>
    <name>ScannerDashboardTexts</name>
    <message>
        <source>Cannot be run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Failing, %1 of %2</source>
        <translation>出错，%1 / %2</translation>
    </message>
    <message>
        <source>Last run failed</source>
        <translation>上次运行失败</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>%1, and before the open</source>
        <translation>%1，以及开盘前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min %2 s</source>
        <translation>%1 分 %2 秒后</translation>
    </message>
    <message>
        <source>in %1 h %2 min</source>
        <translation>%1 小时 %2 分后</translation>
    </message>
    <message>
        <source>in %1 d %2 h</source>
        <translation>%1 天 %2 小时后</translation>
    </message>
    <message>
        <source>nothing to look at</source>
        <translation>没有可看的代码</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>trading days</source>
        <translation>交易日</translation>
    </message>
    <message>
        <source>when closed at the next open</source>
        <translation>休市则在下次开盘时</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>每 %1 分钟</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Colours of the window. High contrast is black and white with thick frames around what has the focus.</source>
        <translation>窗口的配色。高对比度为黑白两色，焦点周围有粗框。</translation>
    </message>
    <message>
        <source>Price colours</source>
        <translation>涨跌颜色</translation>
    </message>
    <message>
        <source>Colours of rising and falling prices. Signs and arrows say it as well.</source>
        <translation>上涨和下跌价格的颜色。正负号和箭头也会同时表示涨跌。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window and of its numbers.</source>
        <translation>窗口及其中数字所用的语言。</translation>
    </message>
    <message>
        <source>Size in percent</source>
        <translation>大小（百分比）</translation>
    </message>
    <message>
        <source>Size of texts and controls, on top of what the desktop asks for.</source>
        <translation>文字和控件的大小，在桌面缩放的基础上再调整。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Ask before cancelling a scan</source>
        <translation>取消扫描前先询问</translation>
    </message>
    <message>
        <source>What a cancelled scan has found so far is kept either way.</source>
        <translation>无论如何，已取消的扫描所得的结果都会保留。</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行</translation>
    </message>
    <message>
        <source>Scans and the watch go on behind the icon in the notification area. Only where the desktop has such an area.</source>
        <translation>扫描和监控在通知区域的图标后继续进行。仅适用于有通知区域的桌面。</translation>
    </message>
    <message>
        <source>Lowest, median and highest below the results</source>
        <translation>在结果下方显示最低、中位数和最高</translation>
    </message>
    <message>
        <source>Of each column of numbers, over the rows that the filter shows.</source>
        <translation>针对每个数字列，按筛选后显示的行计算。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>定时扫描</translation>
    </message>
    <message>
        <source>Scan by itself</source>
        <translation>自动扫描</translation>
    </message>
    <message>
        <source>How often the setup on the left is scanned again. By session: five minutes after each close of the exchange.</source>
        <translation>左侧的设置每隔多久重新扫描一次。按交易时段：交易所每次收盘后五分钟。</translation>
    </message>
    <message>
        <source>Also while the exchange is closed</source>
        <translation>交易所休市时也扫描</translation>
    </message>
    <message>
        <source>Otherwise the watch waits for the next open.</source>
        <translation>否则监控会等到下次开市。</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>How many symbols are scanned at the same time; 0: one per core.</source>
        <translation>同时扫描多少个代码；0：每个核心一个。</translation>
    </message>
    <message>
        <source>Threads in depth</source>
        <translation>深度分析线程数</translation>
    </message>
    <message>
        <source>How many symbols are analysed in depth at the same time.</source>
        <translation>同时对多少个代码做深度分析。</translation>
    </message>
    <message>
        <source>Symbols in one unit of work</source>
        <translation>每批代码数</translation>
    </message>
    <message>
        <source>Results are saved and shown unit by unit.</source>
        <translation>结果按批保存和显示。</translation>
    </message>
    <message>
        <source>Symbols between two saves</source>
        <translation>两次保存之间的代码数</translation>
    </message>
    <message>
        <source>A scan is saved after so many symbols, if 100 ms have not passed before.</source>
        <translation>若此前未满 100 ms，则每完成这么多代码就保存一次扫描。</translation>
    </message>
    <message>
        <source>Export each completed scan</source>
        <translation>导出每次完成的扫描</translation>
    </message>
    <message>
        <source>The file has the name of the scan.</source>
        <translation>文件以扫描的名称命名。</translation>
    </message>
    <message>
        <source>Folder of those exports</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Empty: the folder exports in the home folder.</source>
        <translation>留空：使用主文件夹中的 exports 文件夹。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Price moves in percent</source>
        <translation>价格变动（百分比）</translation>
    </message>
    <message>
        <source>Change of the price since the scan before that is marked; 0: every change.</source>
        <translation>价格较上次扫描的变动达到此值时予以标出；0：任何变动。</translation>
    </message>
    <message>
        <source>Strength moves in points</source>
        <translation>强度变动（点）</translation>
    </message>
    <message>
        <source>Change of the strength since the scan before that is marked; 0: every change.</source>
        <translation>强度较上次扫描的变动达到此值时予以标出；0：任何变动。</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>What position sizes are worked out for, in the currency of the price.</source>
        <translation>计算仓位大小所依据的资金，以价格的货币计。</translation>
    </message>
    <message>
        <source>Risk of a trade in percent</source>
        <translation>单笔交易风险（百分比）</translation>
    </message>
    <message>
        <source>Share of the account that a trade may lose.</source>
        <translation>一笔交易最多可亏损的账户比例。</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>复权</translation>
    </message>
    <message>
        <source>What prices that come as traded are adjusted for.</source>
        <translation>对未复权的行情按哪些事件复权。</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>When prices that were kept are fetched again.</source>
        <translation>何时重新获取已保存的行情。</translation>
    </message>
    <message>
        <source>Days between trainings</source>
        <translation>训练间隔天数</translation>
    </message>
    <message>
        <source>Days after which the model for predictions is trained anew; 0: only on command.</source>
        <translation>预测模型每隔多少天重新训练；0：仅在执行命令时。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>并发请求</translation>
    </message>
    <message>
        <source>Requests that are on their way to a provider at the same time.</source>
        <translation>同时向一个数据源发出的请求数。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>How often a request is tried.</source>
        <translation>一个请求最多尝试多少次。</translation>
    </message>
    <message>
        <source>First wait in ms</source>
        <translation>首次等待（ms）</translation>
    </message>
    <message>
        <source>Longest wait before the second attempt; doubles with each one.</source>
        <translation>第二次尝试前的最长等待时间；此后每次加倍。</translation>
    </message>
    <message>
        <source>Symbol directory</source>
        <translation>代码目录</translation>
    </message>
    <message>
        <source>Another address of the American exchanges&apos; symbol directory; empty: their own.</source>
        <translation>美国各交易所代码目录的其他地址；留空：使用交易所自己的地址。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Memory for prices in MiB</source>
        <translation>行情内存（MiB）</translation>
    </message>
    <message>
        <source>0: prices are kept in files only.</source>
        <translation>0：行情只保存在文件中。</translation>
    </message>
    <message>
        <source>Disk for prices in MiB</source>
        <translation>行情磁盘空间（MiB）</translation>
    </message>
    <message>
        <source>What was used longest ago makes room.</source>
        <translation>空间不足时，最久未使用的先被清除。</translation>
    </message>
    <message>
        <source>Shared prices</source>
        <translation>共享行情</translation>
    </message>
    <message>
        <source>Address of the Redis server through which programs share prices; empty: none.</source>
        <translation>各程序用来共享行情的 Redis 服务器地址；留空：不共享。</translation>
    </message>
    <message>
        <source>Scans that are kept</source>
        <translation>保留的扫描数</translation>
    </message>
    <message>
        <source>Older finished scans are removed after a scan.</source>
        <translation>每次扫描后，较早的已完成扫描会被删除。</translation>
    </message>
    <message>
        <source>Room for scans in MiB</source>
        <translation>扫描占用空间（MiB）</translation>
    </message>
    <message>
        <source>Room for the results of finished scans.</source>
        <translation>已完成扫描的结果可占用的空间。</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Source of the prices</source>
        <translation>行情来源</translation>
    </message>
    <message>
        <source>What commands on the terminal scan without --provider. The window has its own.</source>
        <translation>终端命令未指定 --provider 时使用的来源。窗口另有自己的设置。</translation>
    </message>
    <message>
        <source>How far a scan goes</source>
        <translation>扫描到哪一步</translation>
    </message>
    <message>
        <source>In depth: score, regime, levels and the rest after the verdict.</source>
        <translation>深度分析：得出结论之后，再计算评分、市场状态、价位等内容。</translation>
    </message>
    <message>
        <source>Universe filter</source>
        <translation>股票池筛选</translation>
    </message>
    <message>
        <source>smart, none, or the path of a file of rules.</source>
        <translation>smart、none，或规则文件的路径。</translation>
    </message>
    <message>
        <source>Port of the local API</source>
        <translation>本地 API 端口</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What is written to the log</source>
        <translation>写入日志的内容</translation>
    </message>
    <message>
        <source>Each choice includes those that are more serious.</source>
        <translation>每一级都包含更严重的级别。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>Red rises, green falls</source>
        <translation>红涨绿跌</translation>
    </message>
    <message>
        <source>Blue rises, orange falls (easy to tell apart)</source>
        <translation>蓝涨橙跌（易于区分）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>TradingView list</source>
        <translation>TradingView 列表</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>拆股</translation>
    </message>
    <message>
        <source>Splits and dividends</source>
        <translation>拆股和分红</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不复权</translation>
    </message>
    <message>
        <source>Once a bar has closed since</source>
        <translation>此后有K线收盘时</translation>
    </message>
    <message>
        <source>Once the length of a bar has passed</source>
        <translation>经过一根K线的时长后</translation>
    </message>
    <message>
        <source>Verdict only</source>
        <translation>仅结论</translation>
    </message>
    <message>
        <source>In depth</source>
        <translation>深度分析</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>运行情况</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 to %2, normally %3</source>
        <translation>%1 至 %2，默认 %3</translation>
    </message>
    <message>
        <source>Normally off</source>
        <translation>默认关闭</translation>
    </message>
    <message>
        <source>Normally on</source>
        <translation>默认开启</translation>
    </message>
    <message>
        <source>Normally empty</source>
        <translation>默认为空</translation>
    </message>
    <message>
        <source>Normally: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Holds at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Holds from the next scan on.</source>
        <translation>从下次扫描起生效。</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>从下次启动起生效。</translation>
    </message>
    <message>
        <source>Serve the local API</source>
        <translation>提供本地 API</translation>
    </message>
    <message>
        <source>Other programs on this computer may then scan and read what was found, with the token from the home folder.</source>
        <translation>本机上的其他程序便可用主文件夹中的令牌发起扫描并读取结果。</translation>
    </message>
    <message>
        <source>Where the window and &apos;tapesift serve&apos; listen, on this computer only.</source>
        <translation>窗口和“tapesift serve”监听的端口，仅限本机。</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>A PEM file of authorities that alerts by mail and webhook trust beside the system&apos;s; empty: those alone.</source>
        <translation>PEM 文件：邮件和 Webhook 提醒除系统之外还信任的证书颁发机构；留空则只信任系统的。</translation>
    </message>
</context>
<context>
    <name>SetupProbe</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs a key: open Providers…</source>
        <translation>需要密钥：请打开数据源…</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>Unofficial</source>
        <translation>非官方</translation>
    </message>
    <message numerus="yes">
        <source>%n spelled differently</source>
        <translation>
            <numerusform>%n 个写法不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named twice</source>
        <translation>
            <numerusform>%n 个重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, not a symbol: %1</source>
        <translation>已忽略，不是代码：%1</translation>
    </message>
    <message>
        <source>Members as of %1</source>
        <translation>成分截至 %1</translation>
    </message>
    <message>
        <source>The list is fetched when the scan begins.</source>
        <translation>扫描开始时获取该列表。</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>Strong Sell</source>
        <translation>强烈卖出</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>Strong Buy</source>
        <translation>强烈买入</translation>
    </message>
</context>
<context>
    <name>SymbolDetail</name>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数字从何而来</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Last bar</source>
        <translation>最后一根K线</translation>
    </message>
    <message>
        <source>What was traded in the last bar.</source>
        <translation>最后一根K线的成交量。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>ATR 14 in percent</source>
        <translation>ATR 14 百分比</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ATR 14 / last price, in percent</source>
        <translation>ATR 14 / 最新价，以百分比表示</translation>
    </message>
    <message>
        <source>Bars used: %1</source>
        <translation>使用的K线：%1</translation>
    </message>
    <message>
        <source>Needs %1 bars; settled after %2.</source>
        <translation>需要 %1 根K线；%2 根后稳定。</translation>
    </message>
    <message>
        <source>Needs %1 bars.</source>
        <translation>需要 %1 根K线。</translation>
    </message>
    <message>
        <source>There are too few bars for a value.</source>
        <translation>K线太少，无法得出数值。</translation>
    </message>
    <message>
        <source>Warming up: where it began still weighs over 0.1 %, so the value is not quite exact yet. A longer look-back settles it.</source>
        <translation>预热中：起点的影响仍超过 0.1 %，数值尚不够精确。增加回看K线数即可解决。</translation>
    </message>
    <message>
        <source>%1: no sign points up or down.</source>
        <translation>%1：没有迹象指向上涨或下跌。</translation>
    </message>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point up.</source>
        <translation>
            <numerusform>%1，强度 %2：%3 个迹象中有 %n 个指向上涨。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, strength %2: %n of %3 signs point down.</source>
        <translation>
            <numerusform>%1，强度 %2：%3 个迹象中有 %n 个指向下跌。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, strength %2: signs that point up: %3, down: %4.</source>
        <translation>%1，强度 %2：指向上涨的迹象：%3，下跌：%4。</translation>
    </message>
    <message>
        <source>%1, stepped in for %2</source>
        <translation>%1，替补 %2</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>与来源一致</translation>
    </message>
    <message>
        <source>As traded</source>
        <translation>不复权</translation>
    </message>
    <message>
        <source>Adjusted for splits</source>
        <translation>拆股复权</translation>
    </message>
    <message>
        <source>Adjusted for splits and dividends</source>
        <translation>拆股和分红复权</translation>
    </message>
    <message>
        <source>Adjusted by the source</source>
        <translation>由来源复权</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Simulated: nobody paid these prices</source>
        <translation>模拟：没有人按这些价格成交过</translation>
    </message>
    <message>
        <source>Recorded prices</source>
        <translation>真实记录的行情</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Past prices made comparable with those of today, or as they were paid.</source>
        <translation>历史价格已调整为与当前价格可比，或保持成交时的原价。</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>行情流</translation>
    </message>
    <message>
        <source>The name under which the bars are kept in the price cache.</source>
        <translation>K线在行情缓存中保存时所用的名称。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>K线周期</translation>
    </message>
    <message>
        <source>Bars used</source>
        <translation>使用的K线</translation>
    </message>
    <message>
        <source>Closed bars that verdict and indicators look at.</source>
        <translation>结论和指标所用的已收盘K线。</translation>
    </message>
    <message>
        <source>%1, not closed yet</source>
        <translation>%1，尚未收盘</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1，已收盘</translation>
    </message>
    <message>
        <source>Price, change and volume are those of the last bar; verdict and indicators look at closed bars only.</source>
        <translation>价格、涨跌和成交量取自最后一根K线；结论和指标只看已收盘K线。</translation>
    </message>
    <message>
        <source>Seen as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Nothing that happened later is seen.</source>
        <translation>此后发生的一切均不计入。</translation>
    </message>
    <message>
        <source>Indicators use</source>
        <translation>指标取价</translation>
    </message>
    <message>
        <source>The price of a bar that the close-based indicators look at.</source>
        <translation>以收盘价为基础的指标采用K线的哪个价格。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Taken over from an earlier scan of the same bars</source>
        <translation>沿用以往对相同K线的扫描</translation>
    </message>
    <message>
        <source>Worked out in this scan</source>
        <translation>在本次扫描中计算</translation>
    </message>
</context>
<context>
    <name>TableGroups</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>ddd d MMM yyyy HH:mm &apos;UTC&apos;</source>
        <extracomment>A date and time as QLocale::toString() takes it: Mon 26 Jun 2017 14:30 UTC</extracomment>
        <translation>yyyy年M月d日 ddd HH:mm &apos;UTC&apos;</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>A month as QLocale::toString() takes it: Jun 2017</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A date as QLocale::toString() takes it: Mon 26 Jun 2017</extracomment>
        <translation>yyyy年M月d日 ddd</translation>
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
        <translation>● 表示结论偏向的方向。评分按此方向计算，图表中也按此绘制。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止损</translation>
    </message>
    <message>
        <source>Stop away</source>
        <translation>止损距离</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>止盈</translation>
    </message>
    <message>
        <source>Target away</source>
        <translation>止盈距离</translation>
    </message>
    <message>
        <source>Risk : reward</source>
        <translation>风险 : 回报</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Loss at the stop</source>
        <translation>触及止损的亏损</translation>
    </message>
    <message>
        <source>Invested</source>
        <translation>投入资金</translation>
    </message>
    <message>
        <source>Stop and target</source>
        <translation>止损和止盈</translation>
    </message>
    <message>
        <source>The stop is a quarter of an ATR beyond the nearest swing if that is 1 to 3 ATR away, else 2 ATR. The target is the next swing if it is worth 1.5 to 5 times the risk, else twice the risk.</source>
        <translation>若最近波段点之外四分之一 ATR 处距现价 1 至 3 倍 ATR，止损就设在那里，否则设在 2 倍 ATR 处。若下一个波段点的距离为风险的 1.5 至 5 倍，止盈就设在那里，否则为风险的两倍。</translation>
    </message>
    <message>
        <source>Too little history: levels take 30 closed bars.</source>
        <translation>历史数据太少：计算价位需要 30 根已收盘K线。</translation>
    </message>
    <message>
        <source>Units = account × risk ÷ distance to the stop, and no more than the account can pay for. Fees, slippage and gaps are not counted.</source>
        <translation>数量 = 账户 × 风险 ÷ 止损距离，且不超过账户的支付能力。未计手续费、滑点和跳空。</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>By session, after the close</source>
        <translation>按交易时段，收盘后</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>Watch off</source>
        <translation>定时扫描已关闭</translation>
    </message>
    <message>
        <source>Switch on to scan the setup again and again by itself.</source>
        <translation>开启后将按当前设置自动反复扫描。</translation>
    </message>
    <message>
        <source>No scan is due within two years</source>
        <translation>两年内没有需要进行的扫描</translation>
    </message>
    <message>
        <source>Exchange closed, next scan %1</source>
        <translation>交易所休市，下次扫描 %1</translation>
    </message>
    <message>
        <source>Next scan %1</source>
        <translation>下次扫描 %1</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::AlertBell</name>
    <message>
        <source>Bell</source>
        <translation>铃声</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息音</translation>
    </message>
    <message>
        <source>Chime</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>警报</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::AlertController</name>
    <message>
        <source>The alerts could not be saved. %1</source>
        <translation>无法保存提醒。%1</translation>
    </message>
    <message>
        <source>The alerts of this scan could not be worked out. %1</source>
        <translation>无法得出本次扫描的提醒。%1</translation>
    </message>
    <message>
        <source>The alerts are still being read. Try again in a moment.</source>
        <translation>提醒仍在读取中。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ComparisonModel</name>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Signal before</source>
        <translation>原信号</translation>
    </message>
    <message>
        <source>Signal after</source>
        <translation>新信号</translation>
    </message>
    <message>
        <source>Price %</source>
        <translation>价格 %</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
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
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ModelTrainer</name>
    <message>
        <source>Training the prediction model: %1 %</source>
        <translation>正在训练预测模型：%1 %</translation>
    </message>
    <message numerus="yes">
        <source>Prediction model trained on %n symbol(s)</source>
        <translation>
            <numerusform>预测模型已用 %n 个代码训练</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; it knows more than the base rate.</source>
        <translation>%1；它优于基准率。</translation>
    </message>
    <message>
        <source>%1; it is no better than the base rate.</source>
        <translation>%1；它并不优于基准率。</translation>
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
        <translation>上涨</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下跌</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 with strength %2 of 100. The details say why.</source>
        <translation>%1，强度 %2 / 100。详情中说明原因。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s), median change %2, %3</source>
        <translation>
            <numerusform>%1：%n 行，涨跌幅中位数 %2，%3</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::RunTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1，%2 个失败</translation>
    </message>
    <message>
        <source>%1 read, %2 unchanged</source>
        <translation>读取 %1，未变 %2</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1，已固定</translation>
    </message>
    <message>
        <source>Symbols whose prices were looked at, and those whose earlier result was taken over because nothing had changed</source>
        <translation>查看过行情的代码，以及因没有变化而沿用先前结果的代码</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Use of the source</source>
        <translation>数据读取</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ScannerDashboard</name>
    <message>
        <source>The session could not be opened. %1</source>
        <translation>无法打开会话。%1</translation>
    </message>
    <message>
        <source>The switches could not be saved. %1</source>
        <translation>无法保存开关状态。%1</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::ScannerLibrary</name>
    <message>
        <source>A name begins with a letter and has letters, digits, _ and - only, at most 64; and, or, not and then are no names.</source>
        <translation>名称须以字母开头，只能包含字母、数字、_ 和 -，最多 64 个字符；and、or、not 和 then 不能用作名称。</translation>
    </message>
    <message>
        <source>Your scanners could not be read. %1</source>
        <translation>无法读取您的扫描器。%1</translation>
    </message>
    <message>
        <source>%1 could not be saved. %2</source>
        <translation>无法保存 %1。%2</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。这里无法保存任何内容。</translation>
    </message>
    <message>
        <source>There is a scanner with the name %1 already.</source>
        <translation>已有名为 %1 的扫描器。</translation>
    </message>
    <message>
        <source>%1 could not be deleted. %2</source>
        <translation>无法删除 %1。%2</translation>
    </message>
    <message>
        <source>%1 could not be imported. %2</source>
        <translation>无法导入 %1。%2</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::WatchedSymbolModel</name>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>tapesift::presentation::WatchlistLibrary</name>
    <message>
        <source>line %1: %2 – %3</source>
        <translation>第 %1 行：%2 – %3</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named twice</source>
        <translation>
            <numerusform>%n 个重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n 个未收入</numerusform>
        </translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters, no “/”, and no blanks around it.</source>
        <translation>名称须为 1 到 64 个字符，不含“/”，首尾不留空格。</translation>
    </message>
    <message>
        <source>A folder is written as US/Tech.</source>
        <translation>文件夹的写法如 US/Tech。</translation>
    </message>
    <message>
        <source>There is a list “%1” already.</source>
        <translation>已有名为“%1”的列表。</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be read. %1</source>
        <translation>
            <numerusform>无法读取 %n 个列表。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>The list could not be saved. %1</source>
        <translation>无法保存列表。%1</translation>
    </message>
    <message>
        <source>“%1” has them already.</source>
        <translation>“%1”中已有这些代码。</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) added to “%1”.</source>
        <translation>
            <numerusform>已将 %n 个代码加入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) removed from “%1”.</source>
        <translation>
            <numerusform>已从“%1”移除 %n 个代码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are not in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>已从“%1”移除不在“%2”中的 %n 个代码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) that are in “%2” removed from “%1”.</source>
        <translation>
            <numerusform>已从“%1”移除“%2”中也有的 %n 个代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>two facts about a list, one behind the other</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>“%1” is moved to the top.</source>
        <translation>“%1”已移到顶层。</translation>
    </message>
    <message>
        <source>“%1” is moved to “%2”.</source>
        <translation>“%1”已移到“%2”。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AboutDialog</name>
    <message>
        <source>Build: %1 · Qt %2</source>
        <translation>构建：%1 · Qt %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertDesk</name>
    <message>
        <source>Opens the log of the alerts</source>
        <translation>打开提醒的发送记录</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n 条新提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%1，另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>发送记录</translation>
    </message>
    <message>
        <source>%1 is not among the results that are shown. Scan its list to see it.</source>
        <translation>%1 不在当前显示的结果中。请扫描其列表后再查看。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>渠道(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>发送记录(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) on</source>
        <translation>
            <numerusform>%n 条提醒已开启</numerusform>
        </translation>
    </message>
    <message>
        <source>They are looked at after each scan of this window and each run of its scanners. An alert tells when something changes, not while it stays.</source>
        <translation>本窗口每次扫描后，以及其扫描器每次运行后，都会检查提醒。提醒只在情况发生变化时发出，状态持续期间不会重复。</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look at its alerts.</source>
        <translation>另一个 Tapesift 正在使用此主文件夹。您可以在这里查看它的提醒。</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) cannot deliver: see Channels.</source>
        <translation>
            <numerusform>%n 个渠道无法发送：请查看“渠道”。</numerusform>
        </translation>
    </message>
    <message>
        <source>alerts.json cannot be used and was left as it is. %1</source>
        <translation>alerts.json 无法使用，已原样保留。%1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>alerts.json has entries that are not used, but kept:</source>
        <translation>alerts.json 中有些条目未被使用，但已保留：</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Announcer</name>
    <message>
        <source>The scan begins.</source>
        <translation>扫描开始。</translation>
    </message>
    <message>
        <source>The scan is paused.</source>
        <translation>扫描已暂停。</translation>
    </message>
    <message>
        <source>The scan goes on.</source>
        <translation>扫描继续。</translation>
    </message>
    <message>
        <source>%1 percent scanned</source>
        <translation>已扫描百分之 %1</translation>
    </message>
    <message numerus="yes">
        <source>The scan is finished: %n symbol(s).</source>
        <translation>
            <numerusform>扫描完成：%n 个代码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scan was stopped after %n symbol(s).</source>
        <translation>
            <numerusform>扫描在完成 %n 个代码后停止。</numerusform>
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
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy path of the token file</source>
        <translation>复制令牌文件的路径</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开其文件夹</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>The local API listens on %1. Callers need the token in %2.</source>
        <translation>本地 API 正在 %1 监听。调用方需要 %2 中的令牌。</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>本地 API</translation>
    </message>
    <message>
        <source>The local API is off: another program uses port %1. Choose another port, or end that program and switch the API off and on again.</source>
        <translation>本地 API 未启用：端口 %1 已被其他程序占用。请另选端口，或结束该程序后重新启用 API。</translation>
    </message>
    <message>
        <source>The local API is off.</source>
        <translation>本地 API 未启用。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::AppearanceMenus</name>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Western: green up, red down</source>
        <translation>欧美：绿涨红跌(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Asian: red up, green down</source>
        <translation>亚洲：红涨绿跌(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Colour-blind: blue up, orange down</source>
        <translation>色盲友好：蓝涨橙跌(&amp;C)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BacktestChart</name>
    <message>
        <source>Excess return added up, and hits by session</source>
        <translation>累计超额收益，以及各交易日的命中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 次命中</numerusform>
        </translation>
    </message>
    <message>
        <source>, excess %1</source>
        <translation>，超额 %1</translation>
    </message>
    <message>
        <source>, added up %1</source>
        <translation>，累计 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Excess over the list, the mean of each day&apos;s hits added up; below: hits by session</source>
        <translation>相对列表的超额收益，每日命中取均值后累计；下方：各交易日的命中</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BacktestDialog</name>
    <message>
        <source>After</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Hits whose outcome is known</source>
        <translation>后续结果已知的命中</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Mean return from the close of the day of the hit</source>
        <translation>从命中当日收盘价起的平均收益率</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Mean return of all symbols over the same days</source>
        <translation>同一期间全部代码的平均收益率</translation>
    </message>
    <message>
        <source>Excess</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>How much more the hits returned than the list</source>
        <translation>命中的收益比列表高出多少</translation>
    </message>
    <message>
        <source>95 % interval of the excess</source>
        <translation>超额收益的 95 % 区间</translation>
    </message>
    <message>
        <source>Where the true excess lies with 95 % confidence. An interval with 0 inside says that it may be chance.</source>
        <translation>真实超额收益以 95 % 的置信度落在此区间。区间包含 0 则说明可能只是偶然。</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>上涨</translation>
    </message>
    <message>
        <source>Hits that rose</source>
        <translation>上涨的命中</translation>
    </message>
    <message>
        <source>Beat list</source>
        <translation>跑赢列表</translation>
    </message>
    <message>
        <source>Hits that returned more than the list</source>
        <translation>收益高于列表的命中</translation>
    </message>
    <message>
        <source>MFE</source>
        <translation>MFE</translation>
    </message>
    <message>
        <source>Maximum favourable excursion: how far the hits rose at best, in the mean</source>
        <translation>最大有利变动：命中最好时平均上涨了多少</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Maximum adverse excursion: how far the hits fell at worst, in the mean</source>
        <translation>最大不利变动：命中最差时平均下跌了多少</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>从(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>至(&amp;T)：</translation>
    </message>
    <message>
        <source>What the hits came to</source>
        <translation>命中的后续表现</translation>
    </message>
    <message>
        <source>Curve of the excess after</source>
        <translation>超额收益曲线的期限</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>&amp;Curve:</source>
        <translation>曲线(&amp;C)：</translation>
    </message>
    <message>
        <source>E&amp;xport hits…</source>
        <translation>导出命中(&amp;X)…</translation>
    </message>
    <message>
        <source>Export hits</source>
        <translation>导出命中</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>Backtest of %1</source>
        <translation>%1 的回测</translation>
    </message>
    <message>
        <source>What would it have found?</source>
        <translation>它当时会找到什么？</translation>
    </message>
    <message>
        <source>The scanner is tried on each session of the range, with the prices that were known at its close. Each hit is followed for 1, 5 and 20 sessions and compared with all symbols of the list.</source>
        <translation>在所选区间的每个交易日试运行扫描器，只使用当日收盘时已知的行情。对每次命中跟踪 1、5 和 20 个交易日，并与列表的全部代码比较。</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run backtest</source>
        <translation>运行回测(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run backtest</source>
        <translation>运行回测</translation>
    </message>
    <message>
        <source>Trying the scanner on the past…</source>
        <translation>正在用历史数据试运行扫描器…</translation>
    </message>
    <message>
        <source>First the prices are read, then each session is looked at.</source>
        <translation>先读取行情，再逐个查看交易日。</translation>
    </message>
    <message>
        <source>The newest %1 hits; the export has all %2.</source>
        <translation>最新的 %1 次命中；导出文件包含全部 %2 次。</translation>
    </message>
    <message>
        <source>Double-click a hit to see its chart. Entered at the close, without costs.</source>
        <translation>双击命中可查看其图表。按收盘价入场，不计成本。</translation>
    </message>
    <message>
        <source>The backtest could not be made</source>
        <translation>回测未能完成</translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>导出命中</translation>
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
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BarList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderGroupEdit</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>条件的组合方式</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>满足任一</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>全不满足</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>条件组</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>移除此条件组</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderNames</name>
    <message>
        <source>a parameter of this scanner</source>
        <translation>此扫描器的参数</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderRowEdit</name>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运算符</translation>
    </message>
    <message>
        <source>crosses above</source>
        <translation>上穿</translation>
    </message>
    <message>
        <source>crosses below</source>
        <translation>下穿</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>bars ago</source>
        <translation>几根K线前</translation>
    </message>
    <message>
        <source>within the last bars</source>
        <translation>最近几根K线内</translation>
    </message>
    <message>
        <source>bars in a row</source>
        <translation>连续几根K线</translation>
    </message>
    <message>
        <source>How many bars</source>
        <translation>多少根K线</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderValueEdit</name>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Bar length of %1</source>
        <translation>%1 的K线周期</translation>
    </message>
    <message>
        <source>scanned bars</source>
        <translation>扫描所用的K线</translation>
    </message>
    <message>
        <source>Bars back of %1</source>
        <translation>%1 的回退K线数</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source> back</source>
        <translation> 根前</translation>
    </message>
    <message>
        <source>Bars back</source>
        <translation>回退K线数</translation>
    </message>
    <message>
        <source>Bar length and bars back</source>
        <translation>K线周期和回退K线数</translation>
    </message>
    <message>
        <source>Bar length and bars back of %1</source>
        <translation>%1 的K线周期和回退K线数</translation>
    </message>
    <message>
        <source>Another bar length</source>
        <translation>其他K线周期</translation>
    </message>
    <message>
        <source>%1; left out: %2</source>
        <translation>%1；省略时：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::BuilderView</name>
    <message>
        <source>Conditions of the scanner</source>
        <translation>扫描器的条件</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChannelDialog</name>
    <message>
        <source>Mail goes out over the server of your mailbox, encrypted. Many services want an app password in place of the usual one.</source>
        <translation>邮件经由您邮箱的服务器加密发出。许多邮箱服务要求使用应用专用密码，而不是平常的密码。</translation>
    </message>
    <message>
        <source>Make an incoming webhook in Slack (Apps, Incoming Webhooks) and paste its address below.</source>
        <translation>请在 Slack 中创建传入 Webhook（Apps、Incoming Webhooks），并把它的地址粘贴到下方。</translation>
    </message>
    <message>
        <source>Make a webhook in the settings of a Discord channel (Integrations) and paste its address below.</source>
        <translation>请在 Discord 频道的设置中创建 Webhook（Integrations），并把它的地址粘贴到下方。</translation>
    </message>
    <message>
        <source>Make a bot with @BotFather, write to it once, and enter its token and the id of your chat.</source>
        <translation>请通过 @BotFather 创建机器人，先给它发一条消息，然后输入它的令牌和您的聊天 ID。</translation>
    </message>
    <message>
        <source>Choose a topic that nobody guesses and subscribe to it in the ntfy app.</source>
        <translation>请选一个无人能猜到的主题，并在 ntfy 应用中订阅它。</translation>
    </message>
    <message>
        <source>Any server that takes a POST. Leave the address empty if it is a secret by itself, and paste it as the secret.</source>
        <translation>任何接受 POST 的服务器。如果地址本身就是密钥，请将地址留空，并把它粘贴为密钥。</translation>
    </message>
    <message>
        <source>New channel: %1</source>
        <translation>新渠道：%1</translation>
    </message>
    <message>
        <source>Channel %1: %2</source>
        <translation>渠道 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS（端口 587）</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS（端口 465）</translation>
    </message>
    <message>
        <source>None: this computer only (port 25)</source>
        <translation>无：仅限本机（端口 25）</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>加密(&amp;E)：</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>usual</source>
        <comment>port</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>empty: without signing in</source>
        <translation>留空：不登录</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>发件人(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>收件人(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Chat:</source>
        <translation>聊天(&amp;C)：</translation>
    </message>
    <message>
        <source>123456789, or @name of a channel</source>
        <translation>123456789，或频道的 @name</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Own &amp;server:</source>
        <translation>自有服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>https://…; empty: the secret is the address</source>
        <translation>https://…；留空：密钥即为地址</translation>
    </message>
    <message>
        <source>Send the secret along as a bearer token</source>
        <translation>将密钥作为 Bearer 令牌一并发送</translation>
    </message>
    <message>
        <source>Content t&amp;ype:</source>
        <translation>内容类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>Template of the message</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>变量：%1</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>消息(&amp;M)：</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。这里无法保存任何内容。</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>请为渠道命名。</translation>
    </message>
    <message>
        <source>There is a channel with the name %1 already.</source>
        <translation>已有名为 %1 的渠道。</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>a secret</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChannelPage</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>发送至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>&amp;New channel</source>
        <translation>新建渠道(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>停用(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>The test is on its way…</source>
        <translation>测试消息正在发送…</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>启用(&amp;O)</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The channel is switched off</source>
        <translation>该渠道已停用</translation>
    </message>
    <message>
        <source>Sends a test message and shows what the server answers</source>
        <translation>发送一条测试消息，并显示服务器的答复</translation>
    </message>
    <message>
        <source>Its secret is missing: edit the channel and enter it</source>
        <translation>缺少机密信息：请编辑该渠道并填写</translation>
    </message>
    <message>
        <source>Its secret is missing: edit the channel and enter it.</source>
        <translation>缺少机密信息：请编辑该渠道并填写。</translation>
    </message>
    <message>
        <source>Alerts come to this desktop. Add a channel to have them on your phone or with your team: e-mail, Slack, Discord, Telegram, ntfy, or any server by webhook.</source>
        <translation>提醒会显示在此桌面上。添加渠道后，还可以发送到您的手机或团队：电子邮件、Slack、Discord、Telegram、ntfy，或通过 webhook 发送到任意服务器。</translation>
    </message>
    <message>
        <source>%1 did not take the test message. %2</source>
        <translation>%1 未接受测试消息。%2</translation>
    </message>
    <message>
        <source>%1 took the test message.</source>
        <translation>%1 已接受测试消息。</translation>
    </message>
    <message>
        <source>%1 took the test message. Its server answered: %2</source>
        <translation>%1 已接受测试消息。服务器答复：%2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChartPanel</name>
    <message>
        <source>1M</source>
        <translation>1个月</translation>
    </message>
    <message>
        <source>Show the last month</source>
        <translation>显示最近一个月</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3个月</translation>
    </message>
    <message>
        <source>Show the last three months</source>
        <translation>显示最近三个月</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6个月</translation>
    </message>
    <message>
        <source>Show the last six months</source>
        <translation>显示最近六个月</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>显示最近一年</translation>
    </message>
    <message>
        <source>2Y</source>
        <translation>2年</translation>
    </message>
    <message>
        <source>Show the last two years</source>
        <translation>显示最近两年</translation>
    </message>
    <message>
        <source>5Y</source>
        <translation>5年</translation>
    </message>
    <message>
        <source>Show the last five years</source>
        <translation>显示最近五年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all bars there are</source>
        <translation>显示现有的全部K线</translation>
    </message>
    <message>
        <source>SMA 20</source>
        <translation>SMA 20</translation>
    </message>
    <message>
        <source>The average of the last 20 closes</source>
        <translation>最近 20 个收盘价的平均</translation>
    </message>
    <message>
        <source>SMA 50</source>
        <translation>SMA 50</translation>
    </message>
    <message>
        <source>The average of the last 50 closes</source>
        <translation>最近 50 个收盘价的平均</translation>
    </message>
    <message>
        <source>SMA 200</source>
        <translation>SMA 200</translation>
    </message>
    <message>
        <source>The average of the last 200 closes</source>
        <translation>最近 200 个收盘价的平均</translation>
    </message>
    <message>
        <source>Bollinger bands</source>
        <translation>布林带</translation>
    </message>
    <message>
        <source>Two standard deviations around the average of 20 closes</source>
        <translation>20 个收盘价均线上下各两倍标准差</translation>
    </message>
    <message>
        <source>Stop and target</source>
        <translation>止损和止盈</translation>
    </message>
    <message>
        <source>Stop and target of the side that the verdict leans to</source>
        <translation>结论所偏方向的止损和止盈</translation>
    </message>
    <message>
        <source>Strongest cycle</source>
        <translation>最强周期</translation>
    </message>
    <message>
        <source>Tops and bottoms of the strongest cycle as a wave</source>
        <translation>以波形显示最强周期的顶部和底部</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>The volume of each bar below the chart</source>
        <translation>在图表下方显示每根K线的成交量</translation>
    </message>
    <message>
        <source>RSI 14</source>
        <translation>RSI 14</translation>
    </message>
    <message>
        <source>The relative strength index below the chart</source>
        <translation>在图表下方显示相对强弱指数</translation>
    </message>
    <message>
        <source>MACD</source>
        <translation>MACD</translation>
    </message>
    <message>
        <source>Moving average convergence and divergence below the chart</source>
        <translation>在图表下方显示指数平滑异同移动平均线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic scale: equal percentages are equally high (L)</source>
        <translation>对数坐标：相同的百分比高度相同 (L)</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Choose what the chart shows</source>
        <translation>选择图表显示的内容</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ChartWidget</name>
    <message>
        <source>Price chart</source>
        <translation>价格图表</translation>
    </message>
    <message>
        <source>No chart</source>
        <translation>没有图表</translation>
    </message>
    <message>
        <source>Select a symbol in the table to see its chart.</source>
        <translation>在表格中选择一个代码即可查看其图表。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: open %2, high %3, low %4, close %5.</source>
        <translation>%1：开盘价 %2，最高价 %3，最低价 %4，收盘价 %5。</translation>
    </message>
    <message>
        <source>%1, last price %2, change %3. Shown are %4 to %5.</source>
        <translation>%1，最新价 %2，涨跌 %3。显示 %4 至 %5。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ColumnFilterPopup</name>
    <message>
        <source>Filter by %1</source>
        <translation>按%1筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Contains one of</source>
        <translation>包含任一</translation>
    </message>
    <message>
        <source>Separate several by commas</source>
        <translation>多个值请用逗号分隔</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Deep analysis</source>
        <translation>深度分析</translation>
    </message>
    <message>
        <source>Since the scan before</source>
        <translation>较上次扫描</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术指标</translation>
    </message>
    <message>
        <source>More indicators</source>
        <translation>更多指标</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>搜索列</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::CommandDesk</name>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Setting › %1</source>
        <translation>设置 › %1</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The keys of all commands</source>
        <translation>所有命令的快捷键</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有符合该名称的项目。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Find a command, symbol, setting or scanner</source>
        <translation>查找命令、代码、设置或扫描器</translation>
    </message>
    <message>
        <source>Command, symbol, setting or scanner</source>
        <translation>命令、代码、设置或扫描器</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ComparisonDialog</name>
    <message>
        <source>Compare two scans</source>
        <translation>比较两次扫描</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>显示哪些变化</translation>
    </message>
    <message>
        <source>All changes (%1)</source>
        <translation>所有变化 (%1)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardDesk</name>
    <message>
        <source>%1 is not among the results that are shown. Scan its list to see it.</source>
        <translation>%1 不在当前显示的结果中。请扫描其列表后再查看。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardDialog</name>
    <message>
        <source>Scanner dashboard</source>
        <translation>扫描器面板</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>立即运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>启用(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Schedule…</source>
        <translation>运行计划(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Backtest…</source>
        <translation>回测(&amp;B)…</translation>
    </message>
    <message>
        <source>Runs the scanner once over the newest prices, on or off</source>
        <translation>用最新行情运行一次该扫描器，无论它是否启用</translation>
    </message>
    <message>
        <source>When the scanner runs and how much it may find</source>
        <translation>扫描器何时运行、最多可找到多少</translation>
    </message>
    <message>
        <source>What it would have found, and what came after</source>
        <translation>它当时会找到什么，之后又如何</translation>
    </message>
    <message numerus="yes">
        <source>%n scanner(s) on</source>
        <translation>
            <numerusform>已启用 %n 个扫描器</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is off</source>
        <translation>会话未开启</translation>
    </message>
    <message>
        <source>Switch on the scanners you want, then start the session: they run on their schedules over the source and list of the main window.</source>
        <translation>启用所需的扫描器，然后开始会话：它们会按计划在主窗口的来源和列表上运行。</translation>
    </message>
    <message>
        <source>%1. Start the session: they run on their schedules over the source and list of the main window.</source>
        <translation>%1。请开始会话：它们会按计划在主窗口的来源和列表上运行。</translation>
    </message>
    <message>
        <source>The session is starting…</source>
        <translation>会话正在启动…</translation>
    </message>
    <message>
        <source>The list is worked out and the scanners are set up.</source>
        <translation>正在确定列表并准备扫描器。</translation>
    </message>
    <message>
        <source>The session is on</source>
        <translation>会话已开启</translation>
    </message>
    <message>
        <source>No scanner is switched on: nothing runs by itself.</source>
        <translation>没有启用任何扫描器：不会自动运行。</translation>
    </message>
    <message>
        <source>%1 · looking through %2 symbols</source>
        <comment>scanners on</comment>
        <translation>%1 · 正在查看 %2 个代码</translation>
    </message>
    <message>
        <source>The session is stopping…</source>
        <translation>会话正在停止…</translation>
    </message>
    <message>
        <source>Runs that are on are ended first.</source>
        <translation>先等正在进行的运行结束。</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look at its runs and make backtests.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。在这里可以查看它的扫描记录并进行回测。</translation>
    </message>
    <message>
        <source>S&amp;tart session</source>
        <translation>开始会话(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;top session</source>
        <translation>停止会话(&amp;T)</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>停止会话</translation>
    </message>
    <message>
        <source>Runs the scanners that are on until you stop them</source>
        <translation>持续运行已启用的扫描器，直到您停止</translation>
    </message>
    <message>
        <source>Ends the session; what was found stays in the lists</source>
        <translation>结束会话；已找到的内容保留在列表中</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DashboardTable</name>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>运行计划</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>下次运行</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Hits of all runs that are kept</source>
        <translation>所有保留的扫描记录的命中数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Mean time of a run</source>
        <translation>每次运行的平均用时</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 runs took no longer than this</source>
        <translation>100 次运行中有 95 次用时不超过此值</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Runs that failed, took too long or did not come back</source>
        <translation>失败、超时或没有返回的运行</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>session is off</source>
        <translation>会话未开启</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DataPage</name>
    <message>
        <source>These prices are simulated. Nobody paid them, and no real company is meant.</source>
        <translation>这些行情是模拟的。没有人按这些价格成交过，也不指任何真实公司。</translation>
    </message>
    <message>
        <source>No remarks: nothing odd was found in the data.</source>
        <translation>无备注：数据中没有发现异常。</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数字从何而来</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailDesk</name>
    <message>
        <source>Loading the chart…</source>
        <translation>正在加载图表…</translation>
    </message>
    <message>
        <source>There is no chart</source>
        <translation>没有图表</translation>
    </message>
    <message>
        <source>%1 is invented by the simulated market: no website has a chart of it.</source>
        <translation>%1 由模拟市场虚构：任何网站都没有它的图表。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailHeader</name>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Prices that nobody paid: the market is invented.</source>
        <translation>没有人按这些价格成交过：市场是虚构的。</translation>
    </message>
    <message>
        <source>Previous symbol</source>
        <translation>上一个代码</translation>
    </message>
    <message>
        <source>Next symbol</source>
        <translation>下一个代码</translation>
    </message>
    <message>
        <source>More for this symbol</source>
        <translation>该代码的更多操作</translation>
    </message>
    <message>
        <source>Copy all facts as text</source>
        <translation>将全部信息复制为文本</translation>
    </message>
    <message>
        <source>Copy all facts as JSON</source>
        <translation>将全部信息复制为 JSON</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>将图表保存为图片…</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Symbol %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Last price %1</source>
        <translation>最新价 %1</translation>
    </message>
    <message>
        <source>Last price, of a bar that is not closed yet</source>
        <translation>最新价，K线尚未收盘</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>最新价</translation>
    </message>
    <message>
        <source>%1%2  %3</source>
        <comment>arrow, change, change in percent</comment>
        <translation>%1%2  %3</translation>
    </message>
    <message>
        <source>Change %1, %2</source>
        <translation>涨跌 %1，%2</translation>
    </message>
    <message>
        <source>Change against the close before</source>
        <translation>相对前收盘价的涨跌</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::DetailPane</name>
    <message>
        <source>Details of the selected symbol</source>
        <translation>所选代码的详情</translation>
    </message>
    <message>
        <source>Select a row to see why</source>
        <translation>选择一行即可查看原因</translation>
    </message>
    <message>
        <source>The chart, the reasons of the verdict, all indicators and where the numbers come from appear here.</source>
        <translation>图表、结论的理由、全部指标以及数字的来历都显示在这里。</translation>
    </message>
    <message>
        <source>Why there is no result</source>
        <translation>为何没有结果</translation>
    </message>
    <message>
        <source>Facts about the symbol</source>
        <translation>该代码的信息</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data (%1)</source>
        <translation>数据 (%1)</translation>
    </message>
    <message>
        <source>Nothing odd was found in the data.</source>
        <translation>数据中没有发现异常。</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks about the data</source>
        <translation>
            <numerusform>%n 条数据备注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Scanner by formula</source>
        <translation>公式扫描器</translation>
    </message>
    <message>
        <source>Scanner by script</source>
        <translation>脚本扫描器</translation>
    </message>
    <message>
        <source>Imported as %1.</source>
        <translation>已导入为 %1。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This scanner is %1. It is set up in its file.</source>
        <translation>此扫描器为%1。请在其文件中设置。</translation>
    </message>
    <message>
        <source>&amp;Save as mine</source>
        <translation>另存为我的扫描器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Import a scanner</source>
        <translation>导入扫描器</translation>
    </message>
    <message>
        <source>Scanners (*.json *.lua)</source>
        <translation>扫描器 (*.json *.lua)</translation>
    </message>
    <message>
        <source>Export the scanner</source>
        <translation>导出扫描器</translation>
    </message>
    <message>
        <source>Lua script (*.lua)</source>
        <translation>Lua 脚本 (*.lua)</translation>
    </message>
    <message>
        <source>Scanner (*.json)</source>
        <translation>扫描器 (*.json)</translation>
    </message>
    <message>
        <source>A script is run by a session, not counted here.</source>
        <translation>脚本由会话运行，这里不计数。</translation>
    </message>
    <message>
        <source>Matches (%1)</source>
        <translation>匹配 (%1)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorHelp</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Averages and spans</source>
        <translation>均线与区间</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Facts of the symbol</source>
        <translation>代码的信息</translation>
    </message>
    <message>
        <source>Words of a signal</source>
        <translation>信号用词</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>: %1 to %2</source>
        <translation>：%1 至 %2</translation>
    </message>
    <message>
        <source>, left out: %1</source>
        <translation>，省略时：%1</translation>
    </message>
    <message>
        <source>Stands for %1.</source>
        <translation>代表 %1。</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>A bar length such as &quot;1wk&quot; may be its last argument, and [1] behind it is one bar back.</source>
        <translation>最后一个参数可以是 &quot;1wk&quot; 这样的K线周期，其后的 [1] 表示前一根K线。</translation>
    </message>
    <message>
        <source>Help on the name under the cursor</source>
        <translation>光标处名称的帮助</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>全部名称</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what a name means</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorHistogram</name>
    <message>
        <source>%1 of %2 symbols meet this condition</source>
        <translation>%2 个代码中有 %1 个满足此条件</translation>
    </message>
    <message>
        <source>, %1 warming</source>
        <translation>，%1 个预热中</translation>
    </message>
    <message>
        <source>Left against right now, in percent: %1 to %2, middle %3.</source>
        <translation>当前左侧相对右侧，以百分比表示：%1 至 %2，中位数 %3。</translation>
    </message>
    <message>
        <source>Left side now: %1 to %2, middle %3.</source>
        <translation>当前左侧：%1 至 %2，中位数 %3。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorList</name>
    <message>
        <source>My scanners</source>
        <translation>我的扫描器</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <translation>%1，尚未保存</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorMatches</name>
    <message>
        <source>Nothing to count yet: scan a list, and its symbols that match are counted here.</source>
        <translation>暂无可统计的内容：扫描一个列表后，这里会统计其中匹配的代码。</translation>
    </message>
    <message>
        <source>%1 match so far, %2 of %3 looked at</source>
        <translation>目前匹配 %1 个，已查看 %2 / %3</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>匹配 %1 / %2</translation>
    </message>
    <message>
        <source>, %1 warming</source>
        <translation>，%1 个预热中</translation>
    </message>
    <message>
        <source>, %1 without prices</source>
        <translation>，%1 个没有行情</translation>
    </message>
    <message>
        <source> – counted on the %1 bars of this scan; the scanner itself looks at %2 bars</source>
        <translation> – 按本次扫描的 %1 K线统计；扫描器本身看的是 %2 K线</translation>
    </message>
    <message>
        <source>Double-click a symbol to show it in the table.</source>
        <translation>双击代码即可在表格中显示。</translation>
    </message>
    <message>
        <source>Symbols that match</source>
        <translation>匹配的代码</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorParameters</name>
    <message>
        <source>Numbers with a name, to be used in the formula.</source>
        <translation>带名称的数字，可用于公式。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected parameter</source>
        <translation>移除所选参数</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorScript</name>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EditorText</name>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>A condition, for example close &gt; sma(20)</source>
        <translation>一个条件，例如 close &gt; sma(20)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::EmptyState</name>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ExclusionDialog</name>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ExportDesk</name>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>Export the visible rows</source>
        <translation>导出显示的行</translation>
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
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>TradingView list (*.txt)</source>
        <translation>TradingView 列表 (*.txt)</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FactGroup</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>预热中</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureDialog</name>
    <message numerus="yes">
        <source>Tried %n times.</source>
        <translation>
            <numerusform>已尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The first error: %2</source>
        <translation>%1首个错误：%2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n symbols have no result.</source>
        <translation>
            <numerusform>%n 个代码没有结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a symbol to read why it has no result.</source>
        <translation>选择一个代码，查看它为何没有结果。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>symbol: outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Retry these</source>
        <translation>重试这些代码</translation>
    </message>
    <message>
        <source>Retry %1: %2</source>
        <comment>count: outcome</comment>
        <translation>重试 %1 个：%2</translation>
    </message>
    <message>
        <source>Retry these (%1)</source>
        <translation>重试这些代码 (%1)</translation>
    </message>
    <message>
        <source>Another try would not change these.</source>
        <translation>再试一次也不会改变这些结果。</translation>
    </message>
    <message>
        <source>Scans these symbols again in a run of its own. The other results stay.</source>
        <translation>在单独的一次扫描中重新扫描这些代码。其他结果保持不变。</translation>
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
        <translation>全部 %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FailureView</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以怎么做</translation>
    </message>
    <message>
        <source>Technical cause</source>
        <translation>技术原因</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>无结果：%1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FoldHeader</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open. Press to fold it.</source>
        <translation>已展开。按下可折叠。</translation>
    </message>
    <message>
        <source>Folded. Press to open it.</source>
        <translation>已折叠。按下可展开。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelBar</name>
    <message>
        <source>Show what was left out, rule by rule</source>
        <translation>逐条规则显示被筛除的代码</translation>
    </message>
    <message>
        <source>Filter: %1 of %2 symbols are left</source>
        <translation>筛选：保留 %1 / %2 个代码</translation>
    </message>
    <message>
        <source>Show the symbols that this rule left out</source>
        <translation>显示被该规则筛除的代码</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::FunnelDialog</name>
    <message>
        <source>Nothing was left out of this scan.</source>
        <translation>本次扫描没有筛除任何代码。</translation>
    </message>
    <message>
        <source>%1: the filter left %2 out</source>
        <translation>%1：筛选共筛除 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes these symbols the list to scan. Symbols you type are all scanned.</source>
        <translation>将这些代码设为要扫描的列表。您手动输入的代码全部扫描。</translation>
    </message>
    <message>
        <source>Rules of the filter and how the symbol stands to them</source>
        <translation>筛选规则，以及该代码对各条规则的符合情况</translation>
    </message>
    <message>
        <source>Type a symbol to read why it is not among the results.</source>
        <translation>输入一个代码，查看它为何不在结果中。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::HistoryDesk</name>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。</translation>
    </message>
    <message>
        <source>Wait until the scan has ended.</source>
        <translation>请等待扫描结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 次扫描。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>扫描记录</translation>
    </message>
    <message>
        <source>Kept scans</source>
        <translation>保留的扫描</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Scan &amp;again</source>
        <translation>重新扫描(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Select two scans: what entered, left, changed its signal or its rank</source>
        <translation>选择两次扫描，查看哪些代码新增、离开，或信号、排名发生了变化</translation>
    </message>
    <message>
        <source>A new scan with the same settings, with the prices of now</source>
        <translation>用相同的设置和当前行情重新扫描一次</translation>
    </message>
    <message>
        <source>Pinned scans are kept whatever the rules below say</source>
        <translation>无论下面的规则如何，固定的扫描始终保留</translation>
    </message>
    <message>
        <source>&amp;Keep finished scans:</source>
        <translation>保留已完成的扫描(&amp;K)：</translation>
    </message>
    <message>
        <source>up to &amp;megabytes:</source>
        <translation>容量上限 MB(&amp;M)：</translation>
    </message>
    <message>
        <source>The oldest go after the next scan; pinned and unfinished ones stay.</source>
        <translation>下次扫描后删除最旧的记录；固定的和未完成的扫描会保留。</translation>
    </message>
    <message>
        <source>The database takes %1, of which %2 are free.</source>
        <translation>数据库占用 %1，其中 %2 为空闲空间。</translation>
    </message>
    <message>
        <source>The database takes %1.</source>
        <translation>数据库占用 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are kept.</source>
        <translation>
            <numerusform>共保留 %n 次扫描。</numerusform>
        </translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消固定(&amp;P)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::KeyField</name>
    <message>
        <source>Key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>Paste %1 here</source>
        <translation>在此粘贴 %1</translation>
    </message>
    <message>
        <source>Keep in the system&apos;s key store</source>
        <translation>保存到系统密钥库</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>仅本次使用</translation>
    </message>
    <message>
        <source>The key is kept encrypted by the desktop, never in a file of Tapesift</source>
        <translation>密钥由桌面系统加密保存，绝不写入 Tapesift 的文件</translation>
    </message>
    <message>
        <source>The key is forgotten when Tapesift ends</source>
        <translation>Tapesift 退出后即忘记密钥</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Removes the key from Tapesift and from the system&apos;s key store</source>
        <translation>从 Tapesift 和系统密钥库中删除该密钥</translation>
    </message>
    <message>
        <source>Forget the key %1</source>
        <translation>忘记密钥 %1</translation>
    </message>
    <message>
        <source>%1 of the environment: %2</source>
        <translation>来自环境变量的 %1：%2</translation>
    </message>
    <message>
        <source>In the system&apos;s key store: %1</source>
        <translation>在系统密钥库中：%1</translation>
    </message>
    <message>
        <source>For this session: %1</source>
        <translation>仅本次使用：%1</translation>
    </message>
    <message>
        <source>Missing. Paste it here, or set the environment variable %1.</source>
        <translation>缺失。请在此粘贴，或设置环境变量 %1。</translation>
    </message>
    <message>
        <source>Missing. Paste it here for this session, or set the environment variable %1.</source>
        <translation>缺失。请在此粘贴（仅本次使用），或设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The system&apos;s key store still has the key: %1</source>
        <translation>系统密钥库中仍有该密钥：%1</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not take the key, so it holds for this session only: %1</source>
        <translation>系统密钥库未接受该密钥，因此仅本次有效：%1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::KeysPage</name>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Normally</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新的快捷键</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All defaults</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Choose a command, press the new keys in the field, then Set.</source>
        <translation>选择一个命令，在输入框中按下新的快捷键，然后点“设置”。</translation>
    </message>
    <message>
        <source>%1 is on &quot;%2&quot;, which would lose it.</source>
        <translation>%1 已用于“%2”，重新设置后原命令将失去该快捷键。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 可以使用。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::LeftDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Symbols that left</source>
        <translation>移出的代码</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Signal before</source>
        <translation>上次信号</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the list, one symbol a line</source>
        <translation>复制列表，每行一个代码</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No symbol has left since the scan before.</source>
        <translation>自上次扫描以来没有代码移出。</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) had a result in the scan before, and have none now.</source>
        <translation>
            <numerusform>%n 个代码在上次扫描中有结果，现在没有。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListDialog</name>
    <message>
        <source>What was left out</source>
        <translation>未收录的内容</translation>
    </message>
    <message>
        <source>none, or a path such as US/Tech</source>
        <translation>无，或如 US/Tech 的路径</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListTree</name>
    <message>
        <source>Watchlists</source>
        <translation>自选列表</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDesk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left out.</source>
        <translation>
            <numerusform>有 %n 个交易对未写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Add to list</source>
        <translation>添加到列表</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新建列表…</translation>
    </message>
    <message>
        <source>Scan this list</source>
        <translation>扫描此列表</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <translation>重命名或移动…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add all of</source>
        <translation>加入以下列表的全部代码</translation>
    </message>
    <message>
        <source>Keep only what is also in</source>
        <translation>只保留以下列表中也有的</translation>
    </message>
    <message>
        <source>Take out what is in</source>
        <translation>剔除以下列表中的</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”：%2。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s): %1.</source>
        <translation>
            <numerusform>%n 个代码：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建列表</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>我的列表</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is made with %n symbol(s).</source>
        <translation>
            <numerusform>已创建“%1”，包含 %n 个代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename or move the list</source>
        <translation>重命名或移动列表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>Note of “%1”</source>
        <translation>“%1”的备注</translation>
    </message>
    <message>
        <source>What this list is for:</source>
        <translation>此列表的用途：</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>“%1” is imported.</source>
        <translation>“%1”已导入。</translation>
    </message>
    <message>
        <source>List of another program</source>
        <translation>其他程序的列表</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tls *.json)</source>
        <translation>列表 (*.txt *.csv *.tls *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>TradingView…</source>
        <translation>TradingView…</translation>
    </message>
    <message>
        <source>TradingView list (*.txt)</source>
        <translation>TradingView 列表 (*.txt)</translation>
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
        <translation>纯文本…</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Everything, for Tapesift…</source>
        <translation>完整内容（Tapesift 格式）…</translation>
    </message>
    <message>
        <source>Tapesift list (*.json)</source>
        <translation>Tapesift 列表 (*.json)</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>顶层</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ListsDock</name>
    <message>
        <source>Watchlists</source>
        <translation>自选列表</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建列表</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Close the watchlists</source>
        <translation>关闭自选列表</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>No lists yet. Make one, import one from TradingView, Interactive Brokers, Finviz or a file, or select rows of the results and choose “Add to list”.</source>
        <translation>还没有列表。您可以新建列表，从 TradingView、Interactive Brokers、Finviz 或文件导入，或在结果中选择若干行后点“添加到列表”。</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新建列表…</translation>
    </message>
    <message>
        <source>Symbols of the list</source>
        <translation>列表中的代码</translation>
    </message>
    <message>
        <source>Scan this list</source>
        <translation>扫描此列表</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s)</source>
        <translation>
            <numerusform>%n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>The note of %1 is saved.</source>
        <translation>%1 的备注已保存。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::LogPage</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>发送结果</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Delivery log</source>
        <translation>发送记录</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选发送记录</translation>
    </message>
    <message>
        <source>Alert, symbol, channel or answer</source>
        <translation>提醒、代码、渠道或答复</translation>
    </message>
    <message>
        <source>State of the deliveries</source>
        <translation>发送状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>立即重试(&amp;R)</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Tries at once what waits or was refused</source>
        <translation>立即重新发送等待中或被拒绝的消息</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>下次尝试：%1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>尚未发送任何消息</translation>
    </message>
    <message>
        <source>Here stands what went to which channel, and what its server answered. Alerts are looked at after each scan; the first one only tells where everything stands.</source>
        <translation>这里记录哪条消息发往哪个渠道，以及服务器的答复。每次扫描后都会检查提醒；首次扫描只用来确定各项的初始状态。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No delivery matches the filter.</source>
        <translation>没有符合筛选条件的发送记录。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::MainWindow</name>
    <message>
        <source>Another Tapesift is using this home folder. Here you can look, but not scan.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。这里只能查看，不能扫描。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Symbols can be chosen once no scan is running.</source>
        <translation>没有扫描在运行时才能选择代码。</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) will be left out of the next scans.</source>
        <translation>
            <numerusform>接下来的扫描将排除 %n 个代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::NoteList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::PalettePreview</name>
    <message>
        <source>Preview of the price colours</source>
        <translation>涨跌颜色预览</translation>
    </message>
    <message>
        <source>▲ rising</source>
        <translation>▲ 上涨</translation>
    </message>
    <message>
        <source>▼ falling</source>
        <translation>▼ 下跌</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ProvidersDialog</name>
    <message>
        <source>sip: the whole market, after 15 minutes</source>
        <translation>sip：全市场，延迟 15 分钟</translation>
    </message>
    <message>
        <source>iex: one exchange, of the moment</source>
        <translation>iex：单一交易所，实时</translation>
    </message>
    <message>
        <source>For splits</source>
        <translation>拆股复权</translation>
    </message>
    <message>
        <source>For splits and dividends</source>
        <translation>拆股和分红复权</translation>
    </message>
    <message>
        <source>None: as traded</source>
        <translation>不复权：成交原价</translation>
    </message>
    <message>
        <source>Once a bar has closed since</source>
        <translation>此后有K线收盘时</translation>
    </message>
    <message>
        <source>After a fixed time for each interval</source>
        <translation>每个K线周期固定间隔之后</translation>
    </message>
    <message>
        <source>Get a key at %1</source>
        <translation>到 %1 获取密钥</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>在浏览器中打开 %1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ReasonList</name>
    <message>
        <source>%1 It adds %2 to the score.</source>
        <translation>%1它为得分贡献 %2。</translation>
    </message>
    <message>
        <source>What the sign adds to the score, which lies between −1 (sell) and +1 (buy).</source>
        <translation>该迹象对得分的贡献；得分介于 −1（卖出）与 +1（买入）之间。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultDelegate</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>median change</source>
        <translation>涨跌中位数</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultHeader</name>
    <message>
        <source>Click to sort. Shift+click to sort by a further column.</source>
        <translation>单击排序。Shift+单击可按更多列排序。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultTableView</name>
    <message>
        <source>Results table</source>
        <translation>结果表格</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Why this signal?</source>
        <translation>为何是这个信号？</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n rows</source>
        <translation>
            <numerusform>复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy symbol</source>
        <translation>复制代码</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n symbols</source>
        <translation>
            <numerusform>复制 %n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude %1 from next scans</source>
        <translation>在以后的扫描中排除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n symbols from next scans</source>
        <translation>
            <numerusform>在以后的扫描中排除 %n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Columns of the results</source>
        <translation>结果的列</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>升序排列(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>降序排列(&amp;D)</translation>
    </message>
    <message>
        <source>Sort by this column as &amp;well</source>
        <translation>同时按此列排序(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Filter by this column…</source>
        <translation>按此列筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear the filter of this column</source>
        <translation>清除此列的筛选(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;olour by value</source>
        <translation>按数值着色(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>隐藏此列(&amp;H)</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>选择列(&amp;C)…</translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation>折叠或展开分组</translation>
    </message>
    <message>
        <source>Why is a symbol missing?</source>
        <translation>为什么缺少某个代码？</translation>
    </message>
    <message>
        <source>Chart on TradingView</source>
        <translation>在 TradingView 上查看图表</translation>
    </message>
    <message>
        <source>Chart on Yahoo Finance</source>
        <translation>在 Yahoo Finance 上查看图表</translation>
    </message>
    <message>
        <source>Alert for %1…</source>
        <translation>为 %1 设置提醒…</translation>
    </message>
    <message numerus="yes">
        <source>Alert for %n symbols…</source>
        <translation>
            <numerusform>为 %n 个代码设置提醒…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Filter: apple, rsi&lt;30, signal:buy</source>
        <translation>筛选：apple, rsi&lt;30, signal:buy</translation>
    </message>
    <message>
        <source>Words are looked for in symbol, name, sector and exchange.
rsi&lt;30, change%&gt;2, volume&gt;1M, score&gt;70, rr&gt;=2, rs&gt;90 compare numbers.
signal:buy, regime:bull, sector:tech, status:forming choose; a minus in front turns it round.
changed:entered, changed:flipped, changed:moved compare with the scan before.</source>
        <translation>文字会在代码、名称、行业和交易所中查找。
rsi&lt;30、change%&gt;2、volume&gt;1M、score&gt;70、rr&gt;=2、rs&gt;90 用于比较数字。
signal:buy、regime:bull、sector:tech、status:forming 用于选择；前面加减号表示取反。
changed:entered、changed:flipped、changed:moved 用于与上次扫描比较。</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Export the visible rows</source>
        <translation>导出显示的行</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>买入 %1</translation>
    </message>
    <message>
        <source>Buy and Strong Buy</source>
        <translation>买入和强烈买入</translation>
    </message>
    <message>
        <source>Neutral %1</source>
        <translation>中性 %1</translation>
    </message>
    <message>
        <source>Neither up nor down</source>
        <translation>既不看涨也不看跌</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>卖出 %1</translation>
    </message>
    <message>
        <source>Sell and Strong Sell</source>
        <translation>卖出和强烈卖出</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>没有符合筛选的行</translation>
    </message>
    <message>
        <source>%1 was scanned but has no result: %2.</source>
        <translation>%1 已扫描但没有结果：%2。</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>显示原因</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n result(s) meets “%1”.</source>
        <translation>
            <numerusform>%n 个结果中没有一个符合“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns and views</source>
        <translation>列和视图</translation>
    </message>
    <message>
        <source>Columns and views: %1</source>
        <translation>列和视图：%1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RiskEditor</name>
    <message>
        <source>The size of your account, in the currency of the price</source>
        <translation>您的账户规模，以价格的货币计</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>The share of the account that the trade may lose at the stop</source>
        <translation>该笔交易触及止损时可亏损的账户比例</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleCondition</name>
    <message>
        <source>What has to happen</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>新信号</translation>
    </message>
    <message>
        <source>to any other signal</source>
        <translation>变为任何其他信号</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>a signal</comment>
        <translation>变为%1</translation>
    </message>
    <message>
        <source>Direction of the move</source>
        <translation>变动方向</translation>
    </message>
    <message>
        <source>up or down by</source>
        <translation>上涨或下跌</translation>
    </message>
    <message>
        <source>up by</source>
        <translation>上涨</translation>
    </message>
    <message>
        <source>down by</source>
        <translation>下跌</translation>
    </message>
    <message>
        <source>Size of the move</source>
        <translation>变动幅度</translation>
    </message>
    <message>
        <source>Direction of the cross</source>
        <translation>穿越方向</translation>
    </message>
    <message>
        <source>from either side</source>
        <translation>从任一方向</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上穿</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下穿</translation>
    </message>
    <message>
        <source>Level of the price</source>
        <translation>价位</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <source>There is no scanner to choose.</source>
        <translation>没有可选的扫描器。</translation>
    </message>
    <message>
        <source>Say how far it has to move.</source>
        <translation>请填写变动幅度。</translation>
    </message>
    <message>
        <source>Say which price has to be crossed.</source>
        <translation>请填写要穿越的价格。</translation>
    </message>
    <message>
        <source>% since it was told of or seen first</source>
        <translation>%（自上次提醒或首次出现起）</translation>
    </message>
    <message>
        <source>points since it was told of or seen first</source>
        <translation>点（自上次提醒或首次出现起）</translation>
    </message>
    <message>
        <source>Write the formula that has to become true.</source>
        <translation>请写出要满足的公式。</translation>
    </message>
    <message>
        <source>For example: close &gt; sma(20) and relvol(20) &gt;= 1.5. Ctrl+Space offers names.</source>
        <translation>例如：close &gt; sma(20) and relvol(20) &gt;= 1.5。按 Ctrl+Space 可选择名称。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleDialog</name>
    <message>
        <source>New alert</source>
        <translation>新建提醒</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>提醒：%1</translation>
    </message>
    <message>
        <source>Name of the alert</source>
        <translation>提醒名称</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>何时提醒</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Tell me when:</source>
        <translation>提醒条件：</translation>
    </message>
    <message>
        <source>Symbols:</source>
        <translation>代码：</translation>
    </message>
    <message>
        <source>WHERE TO</source>
        <translation>发送到哪里</translation>
    </message>
    <message>
        <source>Channels:</source>
        <translation>渠道：</translation>
    </message>
    <message>
        <source>&amp;Sound:</source>
        <translation>声音(&amp;S)：</translation>
    </message>
    <message>
        <source>HOW OFTEN</source>
        <translation>提醒频率</translation>
    </message>
    <message>
        <source>Every symbol that is scanned</source>
        <translation>所有被扫描的代码</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>以下代码：</translation>
    </message>
    <message>
        <source>Symbols of the alert</source>
        <translation>提醒的代码</translation>
    </message>
    <message>
        <source>AAPL, MSFT</source>
        <translation>AAPL, MSFT</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>选择声音</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.oga *.ogg *.flac)</source>
        <translation>声音文件 (*.wav *.oga *.ogg *.flac)</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder. Nothing can be saved here.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。这里无法保存任何内容。</translation>
    </message>
    <message>
        <source>Say which symbols, or choose every symbol.</source>
        <translation>请填写代码，或选择所有代码。</translation>
    </message>
    <message>
        <source>Choose a channel or a sound, else nobody would hear of it.</source>
        <translation>请选择渠道或声音，否则没有人会收到提醒。</translation>
    </message>
    <message>
        <source>The expiry lies in the past.</source>
        <translation>到期时间已过。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleLimits</name>
    <message>
        <source>&amp;Cool-down:</source>
        <translation>冷却时间(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Quiet hours:</source>
        <translation>免打扰时段(&amp;Q)：</translation>
    </message>
    <message>
        <source>One message for all symbols of a scan</source>
        <translation>一次扫描的所有代码合并为一条消息</translation>
    </message>
    <message>
        <source>&quot;14 new, top 5&quot; in place of fourteen messages</source>
        <translation>发送一条“14 个新增，前 5 名”，而不是十四条消息</translation>
    </message>
    <message>
        <source>&amp;Digest:</source>
        <translation>摘要(&amp;D)：</translation>
    </message>
    <message>
        <source>E&amp;xpiry:</source>
        <translation>到期(&amp;X)：</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>冷却时间</translation>
    </message>
    <message>
        <source>none</source>
        <comment>cool-down</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Unit of the cool-down</source>
        <translation>冷却时间的单位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>根K线</translation>
    </message>
    <message>
        <source>for each symbol by itself</source>
        <translation>每个代码单独计算</translation>
    </message>
    <message>
        <source>Hold back, and tell as one digest afterwards</source>
        <translation>暂不发送，结束后合并为一条摘要</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始时间</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>免打扰结束时间</translation>
    </message>
    <message>
        <source>Time zone of the quiet hours</source>
        <translation>免打扰时段的时区</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one time to another</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>The rule ends at</source>
        <translation>规则的到期时间</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RulePage</name>
    <message>
        <source>sound</source>
        <comment>a channel</comment>
        <translation>声音</translation>
    </message>
    <message>
        <source>&amp;New alert…</source>
        <translation>新建提醒(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>创建副本(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>New alert…</source>
        <translation>新建提醒…</translation>
    </message>
    <message>
        <source>No alerts yet</source>
        <translation>还没有提醒</translation>
    </message>
    <message>
        <source>An alert tells you when something happens in a scan: a price crosses a level, a signal flips, a scanner finds a symbol. Make one here, or choose &quot;Alert…&quot; in the menu of a result.</source>
        <translation>当扫描中发生特定情况时，提醒会通知您：价格穿越某一价位、信号翻转、扫描器找到代码。请在此新建，或在结果的菜单中选择“提醒…”。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::RuleTable</name>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Tells when</source>
        <translation>提醒条件</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>上次提醒</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanDesk</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cancel the scan?</source>
        <translation>取消扫描？</translation>
    </message>
    <message>
        <source>What is done is kept, and you can resume the scan later.</source>
        <translation>已完成的部分会保留，之后可以继续扫描。</translation>
    </message>
    <message>
        <source>Cancel scan</source>
        <translation>取消扫描</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>显示原因</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Providers…</source>
        <translation>数据源…</translation>
    </message>
    <message>
        <source>This scan is not complete: %1 symbols are done and saved.</source>
        <translation>本次扫描未完成：已完成并保存 %1 个代码。</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Scan the simulated market</source>
        <translation>扫描模拟市场</translation>
    </message>
    <message>
        <source>Choose a price folder…</source>
        <translation>选择行情文件夹…</translation>
    </message>
    <message>
        <source>Another Tapesift is using this home folder.</source>
        <translation>另一个 Tapesift 正在使用此数据文件夹。</translation>
    </message>
    <message>
        <source>A scan is running. Retry once it has ended.</source>
        <translation>扫描正在运行。请在其结束后重试。</translation>
    </message>
    <message>
        <source>This scan is not complete. Resume it first.</source>
        <translation>本次扫描未完成。请先继续完成。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanRail</name>
    <message>
        <source>Import a list…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>File of rules…</source>
        <translation>规则文件…</translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation>没有排除任何代码</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) left out</source>
        <translation>
            <numerusform>已排除 %n 个代码</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Scan Now</source>
        <translation>立即扫描</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Invented prices of %1. Good for a first look.</source>
        <translation>%1 的虚构行情。适合初次体验。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ScanStrip</name>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停于 %1</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在收尾…</translation>
    </message>
    <message>
        <source>Stopping, what is done is kept…</source>
        <translation>正在停止，已完成的部分会保留…</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>尚无扫描</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Interrupted at %1</source>
        <translation>中断于 %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>停止于 %1</translation>
    </message>
    <message>
        <source>Press Scan Now to see which symbols stand out.</source>
        <translation>点击“立即扫描”，看看哪些代码脱颖而出。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>用时 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all results</source>
        <translation>显示全部结果</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SessionPlanDialog</name>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <translation>%1 的运行计划</translation>
    </message>
    <message>
        <source>&amp;Run by itself while a session is on</source>
        <translation>会话开启期间自动运行(&amp;R)</translation>
    </message>
    <message>
        <source>Also run &amp;30 minutes before the open</source>
        <translation>开盘前 30 分钟也运行(&amp;3)</translation>
    </message>
    <message>
        <source>leave the run out</source>
        <translation>跳过本次运行</translation>
    </message>
    <message>
        <source>run at the next open</source>
        <translation>在下次开盘时运行</translation>
    </message>
    <message>
        <source>run all the same</source>
        <translation>照常运行</translation>
    </message>
    <message>
        <source>catch up once</source>
        <translation>补跑一次</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>&amp;How often:</source>
        <translation>频率(&amp;H)：</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>从：</translation>
    </message>
    <message>
        <source>at this time, not at the open</source>
        <translation>在此时间，而非开盘时</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>至：</translation>
    </message>
    <message>
        <source>at this time, not at the close</source>
        <translation>在此时间，而非收盘时</translation>
    </message>
    <message>
        <source>On:</source>
        <translation>运行日：</translation>
    </message>
    <message>
        <source>&amp;Exchange closed:</source>
        <translation>交易所休市时(&amp;E)：</translation>
    </message>
    <message>
        <source>Runs &amp;missed asleep:</source>
        <translation>休眠时错过的运行(&amp;M)：</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>On a day when the exchange is closed</source>
        <translation>交易所休市的日子</translation>
    </message>
    <message>
        <source>Runs that the computer slept through</source>
        <translation>计算机休眠时错过的运行</translation>
    </message>
    <message>
        <source>First run at</source>
        <translation>首次运行时间</translation>
    </message>
    <message>
        <source>Last run at</source>
        <translation>末次运行时间</translation>
    </message>
    <message>
        <source>Take at most so many hits of a run</source>
        <translation>每次运行最多取多少个命中</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Stop a run after so many seconds</source>
        <translation>运行超过多少秒后停止</translation>
    </message>
    <message>
        <source>&amp;Take at most (best by score):</source>
        <translation>最多取（按评分择优）(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Stop a run after:</source>
        <translation>单次运行时限(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SessionTabs</name>
    <message>
        <source>your list</source>
        <translation>您的列表</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描器</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <comment>after so many</comment>
        <translation>
            <numerusform>%n 个交易日</numerusform>
        </translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Mean return of the hits from the first close at or after they were found, %1 later</source>
        <translation>自命中出现时或之后的首个收盘价起，%1后的平均收益率</translation>
    </message>
    <message>
        <source>vs list</source>
        <translation>对比列表</translation>
    </message>
    <message>
        <source>How much more that is than the mean of all symbols of the list over the same days</source>
        <translation>比列表全部代码同期的平均收益率高出多少</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Hits whose outcome is known already</source>
        <translation>后续结果已知的命中</translation>
    </message>
    <message>
        <source>What the scanners found and did</source>
        <translation>扫描器的发现和运行情况</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing has been found yet</source>
        <translation>尚未找到任何内容</translation>
    </message>
    <message>
        <source>Switch scanners on and start the session, or choose one and press Run now. What they find is listed here, newest first.</source>
        <translation>启用扫描器并开始会话，或选择一个并点击“立即运行”。找到的内容列在这里，最新的在前。</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Also found by</source>
        <translation>其他发现者</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>The session has no symbols yet</source>
        <translation>会话中尚无代码</translation>
    </message>
    <message>
        <source>A symbol that a scanner finds joins the session while it runs, with the scanner that found it, when and why.</source>
        <translation>会话运行期间，扫描器找到的代码会加入会话，并注明由哪个扫描器、何时、为何找到。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Symbols that were not in the session before</source>
        <translation>此前不在会话中的代码</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>History</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>No scanner has run yet</source>
        <translation>尚未运行过扫描器</translation>
    </message>
    <message>
        <source>Each run is kept with what it found and how long it took.</source>
        <translation>每次运行都会留下记录：找到了什么、用时多久。</translation>
    </message>
    <message>
        <source>The outcome could not be worked out</source>
        <translation>无法得出后续表现</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Working out what came after the hits…</source>
        <translation>正在计算命中之后的表现…</translation>
    </message>
    <message>
        <source>No hits to look back on yet</source>
        <translation>暂无可回顾的命中</translation>
    </message>
    <message>
        <source>Once scanners have found something, you see here what became of it after 1, 5 and 20 sessions.</source>
        <translation>扫描器有所发现后，您可以在这里看到 1、5 和 20 个交易日后的表现。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>what became of hits</comment>
        <translation>后续表现</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingRow</name>
    <message>
        <source>Bring the default back</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Bring the default of &quot;%1&quot; back</source>
        <translation>将“%1”恢复为默认值</translation>
    </message>
    <message>
        <source>In settings.json: %1</source>
        <translation>settings.json 中的键：%1</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingsDesk</name>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>Language and size change with the next start.</source>
        <translation>语言和大小在下次启动时改变。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The settings of %1 hold.</source>
        <translation>%1 中的设置已生效。</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Search: name, explanation or key</source>
        <translation>搜索：名称、说明或键名</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>All commands have their own keys again.</source>
        <translation>所有命令已恢复默认快捷键。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has its default again.</source>
        <translation>“%1”已恢复默认值。</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有符合该名称的设置。</translation>
    </message>
    <message>
        <source>All settings have their defaults again.</source>
        <translation>所有设置已恢复默认值。</translation>
    </message>
    <message>
        <source>The settings of before are back.</source>
        <translation>已恢复先前的设置。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::SetupFiles</name>
    <message>
        <source>Folder with one CSV file for each symbol</source>
        <translation>每个代码一个 CSV 文件的文件夹</translation>
    </message>
    <message>
        <source>CSV file with a symbol column</source>
        <translation>带 symbol 列的 CSV 文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV 文件 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>List of symbols to scan</source>
        <translation>要扫描的代码列表</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tls)</source>
        <translation>列表 (*.txt *.csv *.tls)</translation>
    </message>
    <message>
        <source>File of filter rules</source>
        <translation>筛选规则文件</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>规则 (*.json)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ShortcutKeeper</name>
    <message>
        <source>Keys without Ctrl, Alt or Meta are for typing and for moving through the table.</source>
        <translation>不带 Ctrl、Alt 或 Meta 的按键用于输入文字和在表格中移动。</translation>
    </message>
    <message>
        <source>%1 is given to “%2” and to “%3” in the settings: “%3” has no keys until others are chosen.</source>
        <translation>设置中 %1 同时分配给“%2”和“%3”：在另选按键之前，“%3”没有快捷键。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::ShortcutSheet</name>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>List of keyboard shortcuts</source>
        <translation>键盘快捷键列表</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::StatusLine</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Last scan: %1</source>
        <translation>上次扫描：%1</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>未变：%1</translation>
    </message>
    <message>
        <source>Cache: %1 %</source>
        <translation>缓存：%1 %</translation>
    </message>
    <message>
        <source>Results taken over unchanged: %1
Prices from the cache: %2
Prices from the source: %3</source>
        <translation>未变而沿用的结果：%1
来自缓存的行情：%2
来自来源的行情：%3</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TableDesk</name>
    <message>
        <source>Name of the view:</source>
        <translation>视图名称：</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>The view was not saved. It needs a name, and there can be %1 views at most.</source>
        <translation>视图未保存。视图需要名称，且最多只能有 %1 个视图。</translation>
    </message>
    <message>
        <source>The view “%1” was replaced.</source>
        <translation>视图“%1”已被替换。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>The view keeps its name: another one is called “%1”, or the name is empty.</source>
        <translation>视图保持原名：已有名为“%1”的视图，或名称为空。</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TableMenu</name>
    <message>
        <source>Results &amp;table</source>
        <translation>结果表格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Lowest, median and highest</source>
        <translation>最低、中位数和最高(&amp;L)</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>选择列(&amp;C)…</translation>
    </message>
    <message>
        <source>Another choice of columns becomes the set Custom</source>
        <translation>更改所选的列后，列组变为“自定义”</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组依据(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>行业(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ignal</source>
        <translation>信号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>Colour by &amp;value</source>
        <translation>按数值着色(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;All columns of numbers</source>
        <translation>所有数字列(&amp;A)</translation>
    </message>
    <message>
        <source>The highest numbers of a column in the colour of rising prices, the lowest in that of falling ones</source>
        <translation>列中最高的数字用上涨颜色显示，最低的用下跌颜色显示</translation>
    </message>
    <message>
        <source>&amp;No column</source>
        <translation>不着色(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>保存此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>Columns, order, filter and groups as they are now</source>
        <translation>当前的列、排序、筛选和分组</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TextTable</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TotalsRow</name>
    <message>
        <source>Lowest, median and highest number of each column</source>
        <translation>各列的最低值、中位数和最高值</translation>
    </message>
    <message>
        <source>Lowest, median and highest number of the rows that the filter shows</source>
        <translation>筛选后显示的各行的最低值、中位数和最高值</translation>
    </message>
    <message>
        <source>%1: lowest %2, median %3, highest %4</source>
        <translation>%1：最低 %2，中位数 %3，最高 %4</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::TrayDesk</name>
    <message>
        <source>&amp;Open Tapesift</source>
        <translation>打开 Tapesift(&amp;O)</translation>
    </message>
    <message>
        <source>Tapesift goes on</source>
        <translation>Tapesift 仍在运行</translation>
    </message>
    <message>
        <source>Scans and the watch continue. Open the window, or quit, at this icon.</source>
        <translation>扫描和监控会继续。可通过此图标打开窗口或退出。</translation>
    </message>
    <message>
        <source>Scanning, %1 %</source>
        <translation>正在扫描，%1 %</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>已暂停，%1 %</translation>
    </message>
    <message>
        <source>There is something to look at.</source>
        <translation>有内容需要查看。</translation>
    </message>
    <message>
        <source>No scan is running.</source>
        <translation>没有正在进行的扫描。</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::VerdictPage</name>
    <message>
        <source>Strength: the size of the score in percent, from 0 to 100.</source>
        <translation>强度：得分绝对值的百分比，0 至 100。</translation>
    </message>
    <message>
        <source>The last bar is not closed yet. Price and change are those of this bar; the verdict looks at closed bars only.</source>
        <translation>最后一根K线尚未收盘。价格和涨跌取自这根K线；结论只看已收盘K线。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The signs that the verdict was summed up from, and what each adds to the score.</source>
        <translation>汇总成结论的各项迹象，以及每项对得分的贡献。</translation>
    </message>
    <message>
        <source>Score %1: between −1 (sell) and +1 (buy).</source>
        <translation>得分 %1：介于 −1（卖出）与 +1（买入）之间。</translation>
    </message>
    <message>
        <source>Strength %1 of 100</source>
        <translation>强度 %1 / 100</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::WatchDesk</name>
    <message>
        <source>Also while the exchange is closed</source>
        <translation>交易所休市时也扫描</translation>
    </message>
</context>
<context>
    <name>tapesift::widgets::Workplace</name>
    <message>
        <source>Choose keys…</source>
        <translation>选择按键…</translation>
    </message>
</context>
</TS>
