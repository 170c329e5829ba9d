import Testing

@testable import Markup

@Suite struct TemplateScanTests {
    /// What stands in the templates of a page, the first one first.
    private func contents(_ page: String) -> [String] {
        let bytes = Array(page.utf8)
        let scan = TemplateScan(bytes.span, from: 0)
        return scan.ends.sorted { $0.key < $1.key }
            .map { String(decoding: bytes[$0.key..<$0.value], as: UTF8.self) }
    }

    @Test(arguments: [
        ("<template>a</template>b", ["a"]), ("<TEMPLATE x='>'>a</Template >b", ["a"]),
        (
            "<template>a<template>b</template>c</template>",
            ["a<template>b</template>c", "b"]
        ),
        ("<template>a", []), ("</template>a", []), ("<template><template>a</template>", ["a"]),
        (
            "<template><!-- </template> -->a</template>",
            ["<!-- </template> -->a"]
        ),
        ("<template><!--></template>", ["<!-->"]), ("<template><!---></template>", ["<!--->"]),
        ("<template><!-- --!></template>", ["<!-- --!>"]), ("<template><!-- </template>", []),
        (
            "<template><script>'</template>'</script>a</template>",
            ["<script>'</template>'</script>a"]
        ),
        ("<template><script></template>", ["<script>"]),
        ("<template><plaintext></template>", []),
        (
            "<template></plaintext></template>",
            ["</plaintext>"]
        ),
        ("<template><b x=\"</template>\">a</template>", ["<b x=\"</template>\">a"]),
        ("<template><b it's>a</template>", ["<b it's>a"]), ("<templates>a</templates>", []),
        ("<template>1 < 2</template>", ["1 < 2"]), ("<template", []), ("<", []),
    ])
    func `A template ends where the standard ends it`(page: String, expected: [String]) {
        #expect(contents(page) == expected)
    }
}
