import AnalysisCore
import JSON
import Reporting
import Testing

@Suite struct TableReportTests {
    @Test("CSV has a line for each document, ended by CRLF, and stable columns")
    func csv() throws {
        var run = SampleRun.sentiment
        run.labels = nil
        #expect(
            try run.report(.csv).hasPrefix(
                """
                document,status,evidence,sentiment,confidence,confidence_source,grounding,reason,\
                message,model,input_tokens,output_tokens,cost_usd,cost_known,attempts,latency_ms\r
                backpack.txt,analyzed,The zips still run like new.,positive,0.97,model,"{""evidence
                """
            )
        )
    }

    @Test("nested fields are flattened, lists are JSON, and numbers are never guarded")
    func extraction() throws {
        #expect(
            try SampleRun.extraction.report(.csv) == """
                document,status,vendor,total,count,paid,address.city,address.zip,items,reason,\
                message,model,input_tokens,output_tokens,cost_usd,cost_known,attempts,latency_ms\r
                invoices/2025/alpen.txt,analyzed,Alpen Coach Tours GmbH,1170.95,2,true,Innsbruck,\
                6020,"[{""name"":""Bus"",""price"":1000},{""name"":""Toll"",""price"":170.95}]",,,\
                anthropic/claude-haiku-5-5,300,20,0.0001275,true,1,350\r
                more.xml#2,analyzed,Credit & Co,-12.5,-1,,,,[],,,\
                anthropic/claude-haiku-5-5,301,21,0.0001285,true,1,480\r

                """
        )
    }

    @Test("labels stand behind all other columns, with the verdict")
    func labels() throws {
        #expect(
            try SampleRun.classification.report(.csv) == """
                document,status,fields.reason,categories,urgent,claims,grounding,reason,message,\
                model,input_tokens,output_tokens,cost_usd,cost_known,attempts,latency_ms,\
                expected.categories,right\r
                1001.txt,analyzed,Asks about an invoice.,"[""billing""]",false,\
                "[{""quote"":""where is my invoice""},{""quote"":""made up""}]",\
                "{""claims.quote"":[{""field"":""claims[0].quote"",""grounded"":true,""line"":2,\
                ""before"":""Hello, "",""after"":""?""},{""field"":""claims[1].quote"",\
                ""grounded"":false}]}",,,\
                anthropic/claude-haiku-5-5,300,20,0.0001275,true,1,350,billing,true\r
                1002.txt,analyzed,"Cannot pay, since the page fails.","[""billing"",""technical""]"\
                ,true,,,,,anthropic/claude-haiku-5-5,301,21,0.0001285,true,1,480,technical,false\r

                """
        )
    }

    @Test("tokens that nobody reported are not zero", arguments: [ReportFormat.csv, .jsonLines])
    func unknownUsage(format: ReportFormat) throws {
        var run = SampleRun.sentiment
        run.labels = nil
        run.records = run.records.map { record in
            var record = record
            record.provenance?.usage = TokenUsage()
            record.provenance?.cost = nil
            return record
        }
        let report = try run.report(format)
        #expect(report.contains(format == .csv ? ",,,,false," : "\"input_tokens\":null"))
        #expect(!report.contains(format == .csv ? ",0,0,,false" : "\"input_tokens\":0"))
    }

    @Test("a failure has its reason, and an unknown cost is not zero")
    func failures() throws {
        let lines = try SampleRun.sentiment.report(.csv).split(separator: "\r\n")
        #expect(
            lines.suffix(3) == [
                """
                ferry.txt,failed,,,,,,rate-limited,The provider limits the rate (HTTP 429).,\
                anthropic/claude-haiku-5-5,314,34,,false,5,2170,neutral,false
                """,
                "empty.txt,failed,,,,,,empty,There is no text in it.,,,,,,,,,",
                """
                photo.jpg,skipped,,,,,,unsupported-format,"No text, HTML, XML or JSON Lines file."\
                ,,,,,,,,neutral,
                """,
            ]
        )
    }

    @Test(
        "a text cell is quoted where RFC 4180 says so, and guarded where a sheet would compute",
        arguments: [
            ("plain", "plain", "plain"), ("", "", ""), (" x ", " x ", " x "),
            ("a,b", "\"a,b\"", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\"", "\"a\nb\""), ("a\rb", "a␍b", "\"a\rb\""),
            ("a\tb", "a\tb", "a\tb"), ("a\0b", "a␀b", "a␀b"), ("a\u{1B}b", "a␛b", "a\u{1B}b"),
            ("=1+1", "'=1+1", "=1+1"), ("=", "=", "="), ("= ", "= ", "= "), ("==", "'==", "=="),
            ("-1+2", "'-1+2", "-1+2"), ("-A1", "'-A1", "-A1"),
            (
                "+cmd|' /C calc'!A0",
                "'+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0"
            ), ("- a list", "'- a list", "- a list"),
            ("@A1", "'@A1", "@A1"), ("@", "@", "@"), ("＠SUM(A1)", "'＠SUM(A1)", "＠SUM(A1)"),
            ("-", "-", "-"), ("--", "--", "--"), ("+", "+", "+"), ("－", "－", "－"),
            ("-1", "-1", "-1"),
            ("+1", "+1", "+1"), ("-12.5 %", "-12.5 %", "-12.5 %"),
            (
                "+49 170 12", "+49 170 12",
                "+49 170 12"
            ), ("-1-2", "'-1-2", "-1-2"), ("+1E5+A1", "'+1E5+A1", "+1E5+A1"),
            ("\tx", "\tx", "\tx"), ("\t=1", "'\t=1", "\t=1"), (" =1", "' =1", " =1"),
            ("\r=x", "'␍=x", "\"\r=x\""), ("\nx", "\"\nx\"", "\"\nx\""),
            ("=1,2", "\"'=1,2\"", "\"=1,2\""), ("\r\n=x", "\"'\r\n=x\"", "\"\r\n=x\""),
            ("＝1", "'＝1", "＝1"), ("－1", "－1", "－1"), ("1-2", "1-2", "1-2"), ("'=1", "'=1", "'=1"),
        ]
    )
    func cells(text: String, guarded: String, raw: String) throws {
        var run = SampleRun.extraction
        run.info.schema = .object([.init(name: "vendor", schema: .text)])
        run.records = [
            Record(
                document: DocumentID("d"),
                index: 0,
                outcome: .analyzed(fields: ["vendor": .string(text)])
            )
        ]
        let heading = """
            document,status,vendor,reason,message,model,input_tokens,output_tokens,cost_usd,\
            cost_known,attempts,latency_ms\r

            """
        #expect(try run.report(.csv) == "\(heading)d,analyzed,\(guarded),,,,,,,,,\r\n")
        #expect(
            try run.report(.csv, tables: TableOptions(isRaw: true))
                == "\(heading)d,analyzed,\(raw),,,,,,,,,\r\n"
        )
    }

    @Test("TSV is the same table with tabs and LF, quoted like CSV")
    func tsv() throws {
        var run = SampleRun.extraction
        run.info.schema = .object([.init(name: "vendor", schema: .text)])
        run.records = [
            Record(
                document: DocumentID("a,b"),
                index: 0,
                outcome: .analyzed(fields: ["vendor": "tab\there"])
            )
        ]
        #expect(
            try run.report(.tsv) == """
                document\tstatus\tvendor\treason\tmessage\tmodel\tinput_tokens\toutput_tokens\
                \tcost_usd\tcost_known\tattempts\tlatency_ms
                a,b\tanalyzed\t"tab\there"\t\t\t\t\t\t\t\t\t

                """
        )
    }

    @Test("the mark of UTF-8 stands before the heading where it is asked for")
    func mark() throws {
        for format in [ReportFormat.csv, .tsv] {
            let plain = try SampleRun.sentiment.report(format)
            let marked = try SampleRun.sentiment.report(format, tables: .init(isMarked: true))
            #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
            #expect(ReportMark.isCarried(by: Array(marked.utf8)[...]))
        }
    }

    @Test("cells that spreadsheets cut are told about once", arguments: [1, 2])
    func longCells(count: Int) throws {
        var run = SampleRun.extraction
        run.info.schema = .object([.init(name: "vendor", schema: .text)])
        func records(_ length: Int) -> [Record] {
            (0..<count).map { index in
                let text = JSONValue.string(String(repeating: "ä", count: length))
                return .sample("\(index).txt", index, .analyzed(fields: ["vendor": text]))
            }
        }
        for (length, warnings) in [
            (32_767, []),
            (
                32_768,
                [
                    (count == 1 ? "0.txt has a cell" : "2 documents, first 0.txt, have cells")
                        + " of more than 32,767 characters, which spreadsheets cut; JSON Lines and "
                        + "HTML reports show them whole"
                ]
            ),
        ] {
            var formatter = ReportFormat.csv.makeFormatter(for: run.info)
            _ = formatter.report(records(length), run.summary)
            #expect(formatter.warnings == warnings)
        }
    }
}
