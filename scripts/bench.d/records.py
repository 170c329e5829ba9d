#!/usr/bin/env python3
"""Write an XML file of short records. usage: records.py BYTES"""
import sys

size = int(sys.argv[1])
print('<?xml version="1.0"?>\n<items>')
written = number = 0
while written < size:
    record = (
        f'  <article id="{number}" year="2021">\n    <title>Title number {number}</title>\n    <author>Jane Doe</author>\n'
        f"    <body>This is the body of the short record {number}, with a few words more to read, and that is all.</body>\n"
        "  </article>"
    )
    print(record)
    written += len(record) + 1
    number += 1
print("</items>")
