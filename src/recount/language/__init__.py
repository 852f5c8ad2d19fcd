"""The reader's models: small, shipped inside the package, run on the machine that calls them.

Takes sentences, gives vectors. What needs numpy or onnxruntime is imported when a model is loaded, so
importing this package costs nothing:

    from recount.language.encoder import load_encoder
"""
