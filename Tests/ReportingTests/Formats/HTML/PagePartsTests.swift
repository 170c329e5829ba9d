import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// The parts of a page, each by itself: profiles of fields, strips of labels, charts, rows.
@Suite struct PagePartsTests {
    private func profile(_ schema: OutputSchema, _ values: [JSONValue]) -> FieldProfile {
        var profile = FieldProfile(.init(path: ["f"], name: "f", schema: schema))
        for (index, value) in values.enumerated() {
            profile.add(.sample("\(index)", index, .analyzed(fields: ["f": value])))
        }
        return profile
    }

    private static let date = OutputSchema.string(
        minLength: nil,
        maxLength: nil,
        pattern: nil,
        format: .date
    )
    private static let profiles:
        [(schema: OutputSchema, values: [JSONValue], filled: Int, distinct: String, words: String)] =
            [
                (.anyNumber, [], 0, "–", ""), (.anyNumber, [5], 1, "1", "5 to 5"),
                (.anyNumber, [2, 1.5, 2, nil], 3, "2", "1.5 to 2 · mean 1.8333 · sum 5.5"),
                (
                    .nullable(.anyNumber), [-1_000, 2_500], 2, "2",
                    "-1,000 to 2,500 · mean 750 · sum 1,500"
                ),
                (date, ["2026-03-04"], 1, "1", "2026-03-04 to 2026-03-04"),
                (
                    .nullable(date), ["2026-03-04", "2025-01-01", "2025-12-31"], 3, "3",
                    "2025-01-01 to 2026-03-04"
                ),
                (.text, ["b", "a", "b", ""], 3, "2", "b (2), a"),
                (.text, ["d", "c", "b", "a"], 4, "4", "a, b, c, …"),
                (.text, ["a", "b", "c"], 3, "3", "a, b, c"),
                (
                    .text,
                    [
                        .string(String(repeating: "x", count: 40)),
                        .string(String(repeating: "y", count: 41)),
                    ], 2, "2",
                    String(repeating: "x", count: 40) + ", " + String(repeating: "y", count: 40)
                        + "…"
                ),
                (.boolean, [true, false, true], 3, "2", "true (2), false"),
                (.list(.text), [["a", "b"], ["a"], []], 2, "2", "3 items · a (2), b"),
                (.list(.text), [["a"]], 1, "1", "1 item · a"),
                (
                    .list(.object([.init(name: "x", schema: .text)])), [[["x": "1"], ["x": "2"]]],
                    1, "–", "2 items"
                ),
            ]

    @Test(arguments: profiles.indices)
    func `A field is told by how often it is filled and with what`(index: Int) {
        let (schema, values, filled, distinct, words) = Self.profiles[index]
        let profile = profile(schema, values)
        #expect(profile.filled == filled)
        #expect(profile.distinctWords == distinct)
        #expect(profile.words == words)
    }

    @Test func `Ten thousand values are told apart`() {
        let many = profile(.text, (0..<10_000).map { .string("\($0)") })
        #expect(many.distinctWords == "10,000")
        let more = profile(.text, (0..<10_001).map { .string("\($0)") } + ["5"])
        #expect(more.distinctWords == "over 10,000" && more.filled == 10_002)
    }

    @Test func `What is not in the document counts for its field`() {
        var profile = profile(.text, ["a"])
        let grounding: JSONValue = ["f": nil, "f.x": [false, true], "fx": nil, "g": nil]
        profile.add(.sample("d", 9, .analyzed(fields: ["f": "b", "grounding": grounding])))
        #expect(profile.ungrounded == 2)
    }

    private static let classes = OutputSchema.enumeration(["positive", "negative"])

    private func strip(_ labels: [String?], dates: [String]? = nil) -> String {
        let schema = OutputSchema.object([
            .init(name: "tone", schema: .nullable(Self.classes)),
            .init(name: "day", schema: Self.date),
            .init(name: "tags", schema: .list(Self.classes)),
        ])
        var strips = LabelStrip.strips(for: schema)
        #expect(strips.map(\.field) == ["tone"])
        for (index, label) in labels.enumerated() {
            var fields: JSONObject = ["tone": label.map { .string($0) } ?? .null]
            fields["day"] = dates.map { .string($0[index]) }
            strips[0].add(.sample("\(index)", index, .analyzed(fields: fields)))
        }
        strips[0].add(.sample("x", 99, .failed(.empty, message: "")))
        return strips[0].markup(LabelColors(["positive", "negative"]))
    }

    @Test func `Five answers make a strip, in runs`() {
        #expect(strip(["positive", "positive", "negative", "positive"]) == "")
        #expect(
            strip(["positive", "positive", "negative", nil, "positive"]) == """
                <svg class="strip" role="img" viewBox="0 0 5 10" preserveAspectRatio="none" aria-label="tone, \
                in the order of the input"><rect class="c2" x="0" width="2" height="10"/><rect class="c3" \
                x="2" width="1" height="10"/><rect class="track" x="3" width="1" height="10"/><rect class="c2" \
                x="4" width="1" height="10"/></svg>
                <p class="ends"><span>first document</span><span>in the order of the input</span>\
                <span>last</span></p>

                """
        )
    }

    @Test func `By date where more than half have one`() {
        let labels = ["positive", "negative", "positive", "negative", "negative", "positive"]
        let half = strip(labels, dates: ["2026-02-01", "2026-01-01", "2026-03-01", "", "", ""])
        #expect(half.contains("in the order of the input"))
        let most = strip(
            labels,
            dates: ["2026-02-01", "2026-01-01", "2026-03-01", "2026-01-01", "", ""]
        )
        #expect(most.contains("viewBox=\"0 0 4 10\"") && most.contains("tone, by day"))
        #expect(most.contains("<span>2026-01-01</span><span>by day</span><span>2026-03-01</span>"))
        // Of the same day the earlier document first.
        #expect(
            most.contains(
                "<rect class=\"c3\" x=\"0\" width=\"2\" height=\"10\"/><rect class=\"c2\" x=\"2\" width=\"2\""
            )
        )
    }

    @Test func `More than six hundred answers share six hundred places`() {
        let labels = (0..<1_200).map { $0.isMultiple(of: 2) ? "positive" : "negative" }
        let strip = strip(labels)
        #expect(strip.contains("viewBox=\"0 0 600 10\""))
        #expect(
            strip.contains(
                "<rect class=\"c2\" x=\"599\" y=\"0\" width=\"1\" height=\"5\"/>"
                    + "<rect class=\"c3\" x=\"599\" y=\"5\" width=\"1\" height=\"5\"/></svg>"
            )
        )
        let exact = self.strip(Array(labels.prefix(600)))
        #expect(exact.contains("x=\"599\" width=\"1\" height=\"10\"/></svg>"))
    }

    @Test func `Bars of a chart are as long as their share of the longest`() {
        let chart = Chart(
            title: "T",
            unit: "u",
            bars: [
                .init(label: "a", count: 1, figure: "1"), .init(label: "b", count: 0, figure: "0"),
            ],
            whole: 4,
            id: "i"
        )
        #expect(
            chart.rows == """
                <figure><figcaption>T <span class="quiet">u</span></figcaption>
                <svg role="img" viewBox="0 0 360 52" aria-labelledby="i-title i-words">
                <title id="i-title">T, u</title>
                <desc id="i-words">a: 1, b: 0</desc>
                <text x="0" y="17">a</text><rect class="track" x="120" y="4" width="156" height="18" rx="3"/>\
                <rect class="bar" x="120" y="4" width="39" height="18" rx="3"/><text x="282" y="17">1</text>
                <text x="0" y="43">b</text><rect class="track" x="120" y="30" width="156" height="18" rx="3"/>\
                <rect class="bar" x="120" y="30" width="0" height="18" rx="3"/><text x="282" y="43">0</text>
                </svg></figure>

                """
        )
        let columns = Chart(title: "T", unit: "u", bars: chart.bars, id: "i").columns
        for part in [
            #"<rect class="bar" x="60" y="18" width="60" height="128"/>"#,
            #"<text class="small" text-anchor="middle" x="90" y="14">1</text>"#,
            #"<text class="small" text-anchor="middle" x="90" y="162">a</text>"#,
            #"<rect class="bar" x="240" y="146" width="60" height="0"/>"#,
            #"<text class="small" text-anchor="middle" x="270" y="162">b</text>"#,
            #"<line class="axis" x1="0" y1="146" x2="360" y2="146"/>"#,
        ] { #expect(columns.contains(part), "\(part)") }
        #expect(columns.ranges(of: "<text").count == 3)
    }

    @Test(arguments: [(5, 5), (40, 20), (60, 20), (30, 15)])
    func `Labels that would touch are left out`(count: Int, shown: Int) {
        let bars = (0..<count).map { Chart.Bar(label: "\($0 % 10)x", count: 1, figure: "") }
        let columns = Chart(title: "", unit: "", bars: bars, id: "i").columns
        #expect(columns.ranges(of: "y=\"162\"").count == shown)
    }

    @Test(arguments: [
        (9_999, "9,999"), (10_000, "10.0k"), (0, "0"),
    ])
    func `A count in a chart is short from ten thousand on`(count: Int, text: String) {
        #expect(Chart.count(count) == text)
    }

    @Test(arguments: [
        (0, 0, "0", "0%"), (1, 3, "33.3333", "33.3%"), (3, 3, "100", "100%"), (1, 0, "100", "0%"),
    ])
    func `A row has a bar and a share`(count: Int, whole: Int, width: String, share: String) {
        #expect(
            HTMLShare.row("n", count, of: whole, "c1") == """
                <li>n<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
                <rect class="track" width="100" height="10"/><rect class="c1" width="\(width)" height="10"/></svg>\
                <span class="figure">\(count) · \(share)</span></li>

                """
        )
    }

    @Test func `Parts of a whole stand behind each other`() {
        let bar = HTMLShare.whole([("a", 1), ("b", 0), ("c", 3)], of: 4)
        #expect(
            bar.contains(
                "<rect class=\"a\" x=\"0\" width=\"250\" height=\"10\"/><rect class=\"c\" x=\"250\" width=\"750\" height=\"10\"/></svg>"
            )
        )
    }

    @Test(arguments: [
        ("a.b_c", 99, "a.<wbr>b_<wbr>c"), ("<a'&\">", 99, "&lt;a&#39;&amp;&quot;&gt;"),
        ("abc", 3, "abc"), ("abcd", 3, "ab…"),
    ])
    func `A name may break at its points`(text: String, longest: Int, markup: String) {
        #expect(HTMLText.breakable(text, longest: longest) == markup)
    }

    @Test(arguments: [
        ("a<b>\"&'", "a&lt;b&gt;&quot;&amp;'"), ("\n\u{1B}", "&#xa;&#x1b;"),
        ("\u{202E}é", "&#x202e;é"),
    ])
    func `An attribute keeps every character`(text: String, markup: String) {
        #expect(HTMLText.attribute(text) == markup)
    }

    @Test func `A record of a page names what came before by its number`() throws {
        let info = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "h",
            analysis: .sentiment,
            model: .embedded,
            inputs: [],
            schema: .object([
                .init(name: "tone", schema: Self.classes), .init(name: "note", schema: .text),
            ])
        )
        var records = PageRecords(info, labels: nil)
        func add(
            _ name: String,
            _ tone: String,
            _ model: ModelReference,
            _ findings: [Finding] = []
        ) {
            let record = Record(
                document: DocumentID(name),
                index: 0,
                outcome: .analyzed(fields: ["tone": .string(tone), "note": "n"]),
                source: .init(format: .html, encoding: "UTF-8", bytes: 7, contentHash: ""),
                provenance: .init(
                    model: model,
                    usage: TokenUsage(input: 3, output: 2),
                    cost: Cost(dollars: 0.5),
                    latency: .milliseconds(9)
                ),
                findings: findings
            )
            records.add(record, excerpt: nil)
        }
        let other = ModelReference(provider: "x", name: "y")
        add("folder/a", "positive", .small)
        add("folder/b", "negative", other, [.init(kind: "k", message: "m", line: 3)])
        add(
            "foldex/c",
            "odd",
            .small,
            [.init(kind: "l", message: "", count: 2), .init(kind: "k", message: "")]
        )
        #expect(
            String(decoding: records.bytes, as: UTF8.self) == """
                ["folder/a",0,[0,"n"],{"p":[0,9,0.5,3,2,1],"b":[1,7]}],
                [[7,"b"],0,[1,"n"],{"f":[[0,"m",1,3]],"p":[1,9,0.5,3,2,1],"b":[1,7]}],
                ["foldex/c",0,["odd","n"],{"f":[[1,"",2,null],[0,"",1,null]],"p":[0,9,0.5,3,2,1],"b":[1,7]}]
                """
        )
        #expect(records.count == 3 && records.kinds == ["k", "l"])
        let heads = Dictionary(uniqueKeysWithValues: records.heads)
        #expect(heads["models"] == ["local/smollm2-135m-instruct", "x/y"])
        #expect(
            heads["fields"]?.array?.first == ["name": "tone", "values": ["positive", "negative"]]
        )
        #expect(heads["metadata"] == nil && heads["statuses"] == ["analyzed", "failed", "skipped"])
    }
}
