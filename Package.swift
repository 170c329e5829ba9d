// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "analyze",
    products: [
        .executable(name: "analyze", targets: ["analyze"]),
        .library(name: "AnalysisEngine", targets: ["AnalysisEngine"]),
        .library(name: "BatchExecution", targets: ["BatchExecution"]),
        .library(name: "AnthropicKit", targets: ["AnthropicKit", "HTTPTransport", "JSON"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", exact: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // L4: translates the command line
        .executableTarget(
            name: "analyze",
            dependencies: [
                "AnalysisCore", "AnalysisEngine", "CAllocator", "DocumentIngest", "JSON",
                "ModelProviders", "Pipelines", "Reporting", "Statistics", "TerminalOutput",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // L3: the only place that knows everything below
        .target(
            name: "AnalysisEngine",
            dependencies: [
                "Analyses", "AnalysisCore", "BatchExecution", "DocumentIngest", "HTTPTransport",
                "JSON", "Markup", "ModelProviders", "Pipelines", "Reporting", "RunLedger",
                "SharedLimits", "YAML",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // L2
        .target(
            name: "Analyses",
            dependencies: [
                "AnalysisCore", "JSON",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        .target(
            name: "DocumentIngest",
            dependencies: [
                "AnalysisCore", "JSON", "Markup", "TextDecoding",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "ModelProviders",
            dependencies: [
                "AnalysisCore", "AnthropicKit", "HTTPTransport", "JSON",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(name: "Pipelines", dependencies: ["AnalysisCore", "JSON", "YAML"]),
        .target(
            name: "Reporting",
            dependencies: ["AnalysisCore", "JSON", "Statistics"],
            resources: [.embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")]
        ),
        .target(
            name: "RunLedger",
            dependencies: [
                "AnalysisCore", "JSON",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "SharedLimits", dependencies: ["BatchExecution", "HTTPTransport", "JSON"]),
        .target(
            name: "TerminalOutput",
            dependencies: [
                "AnalysisCore", "JSON",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // L1
        .target(name: "AnthropicKit", dependencies: ["HTTPTransport", "JSON", "Metering"]),
        .target(name: "AnalysisCore", dependencies: ["JSON", "Metering"]),
        .target(
            name: "BatchExecution",
            dependencies: [
                "Metering",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
            ]
        ),
        .target(name: "Markup", dependencies: ["CLibXML2"]),
        .target(name: "Statistics"),
        .target(name: "TextDecoding", dependencies: ["CUchardet"]),
        .target(name: "YAML", dependencies: ["CLibYAML"]),

        // L0
        .target(
            name: "HTTPTransport",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .target(name: "JSON"),
        .target(name: "Metering"),
        .systemLibrary(name: "CAllocator"),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"])]
        ),
        .systemLibrary(
            name: "CUchardet",
            pkgConfig: "uchardet",
            providers: [.apt(["libuchardet-dev"])]
        ),

        // Tests, and what they and the benchmarks run against
        .target(
            name: "APISimulator",
            dependencies: [
                "JSON",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .executableTarget(name: "api-simulator", dependencies: ["APISimulator"]),
        .executableTarget(
            name: "client-benchmark",
            dependencies: [
                "AnthropicKit", "HTTPTransport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .executableTarget(name: "content-samples", dependencies: ["DocumentIngest", "JSON"]),
        .executableTarget(name: "executor-benchmark", dependencies: ["BatchExecution"]),
        .executableTarget(
            name: "ledger-benchmark",
            dependencies: ["AnalysisCore", "JSON", "RunLedger"]
        ),
        .executableTarget(
            name: "report-benchmark",
            dependencies: ["AnalysisCore", "JSON", "Reporting"]
        ),
        .executableTarget(name: "statistics-benchmark", dependencies: ["Statistics"]),
        .target(
            name: "TestSupport",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/TestSupport"
        ),
        .testTarget(
            name: "AnalysesTests",
            dependencies: ["Analyses", "AnalysisCore", "JSON", "TestSupport"]
        ),
        .testTarget(
            name: "APISimulatorTests",
            dependencies: ["APISimulator", "AnthropicKit", "HTTPTransport", "JSON"]
        ),
        .testTarget(
            name: "AnalysisCoreTests",
            dependencies: ["AnalysisCore", "JSON", "TestSupport"]
        ),
        .testTarget(
            name: "AnalysisEngineTests",
            dependencies: [
                "APISimulator", "Analyses", "AnalysisCore", "AnalysisEngine", "DocumentIngest",
                "HTTPTransport", "JSON", "ModelProviders", "Pipelines", "Reporting", "RunLedger",
                "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "AnthropicKitTests",
            dependencies: [
                "AnthropicKit", "APISimulator", "HTTPTransport", "JSON", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "BatchExecutionTests",
            dependencies: [
                "BatchExecution", "HTTPTransport", "SharedLimits", "TestSupport",
                .product(name: "MetricsTestKit", package: "swift-metrics"),
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "APISimulator", "AnalysisCore", "JSON", "RunLedger", "TestSupport", "analyze",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Help"]
        ),
        .testTarget(
            name: "CompatibilityTests",
            dependencies: [
                "HTTPTransport", "JSON", "ModelProviders", "TestSupport", "analyze",
                "api-simulator",
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        .testTarget(
            name: "DocumentIngestTests",
            dependencies: ["AnalysisCore", "DocumentIngest", "Markup", "TestSupport"]
        ),
        .testTarget(
            name: "HTTPTransportTests",
            dependencies: [
                "APISimulator", "HTTPTransport", "JSON",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            exclude: ["Certificates"]
        ),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
        .testTarget(
            name: "ModelProvidersTests",
            dependencies: [
                "AnalysisCore", "AnthropicKit", "APISimulator", "HTTPTransport", "JSON",
                "ModelProviders", "TestSupport",
            ]
        ),
        .testTarget(
            name: "PipelinesTests",
            dependencies: [
                "AnalysisCore", "AnalysisEngine", "JSON", "Pipelines", "TestSupport", "YAML",
            ]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["AnalysisCore", "JSON", "Reporting", "TestSupport"],
            exclude: [
                "Browser/browser.py", "Browser/check_page.py", "Golden", "Readers/read_back.py",
                "Readers/read_rows.py",
            ]
        ),
        .testTarget(
            name: "RunLedgerTests",
            dependencies: [
                "AnalysisCore", "JSON", "RunLedger", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "SharedLimitsTests",
            dependencies: ["BatchExecution", "HTTPTransport", "JSON", "SharedLimits"]
        ),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
        .testTarget(
            name: "TerminalOutputTests",
            dependencies: [
                "AnalysisCore", "JSON", "TerminalOutput", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "TextDecodingTests", dependencies: ["TestSupport", "TextDecoding"]),
        .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "YAML"]),
    ]
)

// One place for the settings of all our targets.
for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .treatAllWarnings(as: .error),
    ]
    if ["YAML", "Markup", "TextDecoding"].contains(target.name) {
        settings.append(.strictMemorySafety())
    }
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
